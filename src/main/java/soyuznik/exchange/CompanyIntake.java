package soyuznik.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import soyuznik.clients.Companies;
import soyuznik.clients.Known;
import soyuznik.clients.Made;
import soyuznik.clients.NewCompany;
import soyuznik.exchange.sheet.Row;
import soyuznik.kernel.Folding;
import soyuznik.kernel.UserId;

/** Makes clients of rows. */
@Component
class CompanyIntake implements Intake<CompanyRow> {
    private final Companies companies;
    private final Sightings sightings;
    private final Origins origins;
    private final Renewer renewer;
    private final CompanyRenewing renewing;

    CompanyIntake(
            Companies companies,
            Sightings sightings,
            Origins origins,
            Renewer renewer,
            CompanyRenewing renewing) {
        this.renewer = renewer;
        this.renewing = renewing;
        this.companies = companies;
        this.sightings = sightings;
        this.origins = origins;
    }

    @Override
    public List<Taken<CompanyRow>> read(Job job, List<Row> rows) {
        var fields = job.ours().fields(Kind.COMPANIES);
        return rows.stream()
                .map(row -> CompanyRow.read(job.cells(row), job.mapping(), fields))
                .toList();
    }

    /** What changes clients that are there takes hold of them, and goes one after another. */
    @Override
    public Claims claims(Job job, List<Taken<CompanyRow>> rows) {
        return job.mapping().standing().onKnown() == OnKnown.LEAVE
                ? Claims.of(Taken.good(rows), words(job))
                : Claims.all();
    }

    private static Set<String> words(Job job) {
        return Stream.concat(job.ours().industries().stream(), job.ours().sources().stream())
                .flatMap(entry -> Stream.of(entry.code(), entry.ru(), entry.en()))
                .map(Folding::fold)
                .collect(Collectors.toSet());
    }

    @Override
    public Foreseen foresee(Job job, Met met, List<Taken<CompanyRow>> rows) {
        var judge = new CompanyJudge(met, job.column(Meaning.PARENT));
        var judged = judge(job, met, rows, judge);
        var here = renewer.judge(renewing, job, met, judge.here());
        judged.make().stream()
                .map(CompanyJudge.Making::row)
                .forEach(row -> met.coming().company(row.nameKey(), row.numbers(), row.origin()));
        var made = judged.make().stream().map(making -> making.row().row()).toList();
        var refused = Forecast.Refused.together(judged.refused(), here.refused());
        var tally = new Tally(made.size(), here.same().size(), 0, 0, refused, here.changes());
        return new Foreseen(tally, made, here.same(), here.changed());
    }

    @Override
    public Tally take(Job job, Met met, List<Taken<CompanyRow>> rows) {
        var judge = new CompanyJudge(met, job.column(Meaning.PARENT));
        var judged = judge(job, met, rows, judge);
        var here = renewer.take(renewing, job, met, judge.here());
        var drafts = judged.make().stream().map(making -> draft(job, making)).toList();
        var results = companies.makeAll(drafts, job.viewer(), job.cause());
        var refused = new ArrayList<>(Forecast.Refused.together(judged.refused(), here.refused()));
        var made = new ArrayList<Origins.Come>();
        int known = here.same().size();
        for (int i = 0; i < results.size(); i++) {
            var row = judged.make().get(i).row();
            switch (results.get(i)) {
                case Made.New(var id) -> {
                    met.make(row.nameKey(), row.numbers(), id.value());
                    made.add(new Origins.Come(row.origin(), id.value()));
                }
                case Made.Again(var id) -> {
                    met.make(row.nameKey(), row.numbers(), id.value());
                    known++;
                }
                case Made.Already(Known.Seen(var id, _)) -> {
                    met.make(row.nameKey(), row.numbers(), id.value());
                    known++;
                }
                case Made.Already(Known foreign) -> refused.add(foreign(row, met, foreign));
            }
        }
        origins.add(Kind.COMPANIES, made, job);
        return new Tally(made.size(), known, 0, 0, refused, here.changes());
    }

    private Judgement<CompanyJudge.Making> judge(
            Job job, Met met, List<Taken<CompanyRow>> rows, CompanyJudge judge) {
        var good = Taken.good(rows);
        var keys =
                good.stream()
                        .flatMap(row -> Stream.of(row.nameKey(), row.parentKey()))
                        .filter(key -> !key.isEmpty())
                        .collect(Collectors.toSet());
        met.add(
                sightings.origins(
                        Kind.COMPANIES,
                        good.stream().map(CompanyRow::origin).toList(),
                        job.viewer()),
                sightings.names(keys, job.viewer()),
                sightings.numbers(good.stream().map(CompanyRow::numbers).toList(), job.viewer()));
        return judge.judge(rows);
    }

    private static NewCompany draft(Job job, CompanyJudge.Making making) {
        var row = making.row();
        var owner = row.owner() == 0 ? job.mapping().standing().owner() : row.owner();
        return new NewCompany(
                row.origin().recordKey(Kind.COMPANIES, job.viewer().user().value()),
                making.data(),
                owner == 0
                        ? new NewCompany.Place.Pool(null)
                        : new NewCompany.Place.With(new UserId(owner)),
                row.said().further(),
                row.said().tags());
    }

    private static Forecast.Refused foreign(CompanyRow row, Met met, Known known) {
        met.forget(row.nameKey());
        return new Forecast.Refused(row.row(), List.of(new Fault("", "", known.text())));
    }
}
