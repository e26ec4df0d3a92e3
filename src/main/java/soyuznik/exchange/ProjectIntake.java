package soyuznik.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import soyuznik.clients.Companies;
import soyuznik.clients.CompanyData;
import soyuznik.clients.Known;
import soyuznik.clients.Made;
import soyuznik.clients.NewCompany;
import soyuznik.exchange.sheet.Row;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.UserId;
import soyuznik.projects.ImportedProject;

/** Makes projects of rows, and the clients that they need. */
@Component
class ProjectIntake implements Intake {
    private final Companies companies;
    private final soyuznik.projects.Intake projects;
    private final Sightings sightings;
    private final Origins origins;

    ProjectIntake(
            Companies companies,
            soyuznik.projects.Intake projects,
            Sightings sightings,
            Origins origins) {
        this.companies = companies;
        this.projects = projects;
        this.sightings = sightings;
        this.origins = origins;
    }

    @Override
    public Tally foresee(Job job, Met met, List<Row> rows) {
        var judged = judge(job, met, rows, judge(job, met));
        return tally(judged, judged.refused());
    }

    @Override
    public Tally take(Job job, Met met, List<Row> rows) {
        var judge = judge(job, met);
        var judged = judge(job, met, rows, judge);
        var unmade = makeClients(job, met, judged.clients());
        var refused = new ArrayList<>(judged.refused());
        var make = new ArrayList<ProjectRow>();
        var projectsOf = new ArrayList<ImportedProject>();
        for (var row : judged.make()) {
            if (unmade.containsKey(row.clientKey())) {
                var fault = new Fault("", "", unmade.get(row.clientKey()).text());
                refused.add(new Forecast.Refused(row.row(), List.of(fault)));
            } else {
                make.add(row);
                projectsOf.add(project(job, row, judge.client(row)));
            }
        }
        var ids = projects.openAll(projectsOf, job.viewer(), job.cause());
        var come = new ArrayList<Origins.Come>();
        for (int i = 0; i < ids.size(); i++) {
            come.add(new Origins.Come(make.get(i).origin(), ids.get(i).value()));
        }
        origins.add(Kind.PROJECTS, come, job);
        return tally(new Judgement<>(make, judged.clients(), judged.known(), refused), refused);
    }

    private static Tally tally(Judgement<ProjectRow> judged, List<Forecast.Refused> refused) {
        int undated = (int) judged.make().stream().filter(row -> row.openedOn() == null).count();
        return new Tally(
                judged.make().size(), judged.known(), judged.clients().size(), undated, refused);
    }

    private static ProjectJudge judge(Job job, Met met) {
        return new ProjectJudge(
                met, job.mapping(), job.ours().ownOnly(), job.column(Meaning.CLIENT));
    }

    private Judgement<ProjectRow> judge(Job job, Met met, List<Row> rows, ProjectJudge judge) {
        var method = job.ours().method();
        var taken =
                rows.stream()
                        .map(row -> ProjectRow.read(job.cells(row), job.mapping(), method))
                        .toList();
        var good = taken.stream().flatMap(ProjectIntake::good).toList();
        var viewer = job.viewer();
        var known = sightings.numbers(good.stream().map(ProjectRow::numbers).toList(), viewer);
        met.add(
                sightings.origins(
                        Kind.PROJECTS, good.stream().map(ProjectRow::origin).toList(), viewer),
                sightings.names(
                        good.stream().map(ProjectRow::clientKey).collect(Collectors.toSet()),
                        viewer),
                known);
        met.own(sightings.own(known.values(), viewer));
        return judge.judge(taken);
    }

    private static Stream<ProjectRow> good(Taken<ProjectRow> taken) {
        return taken instanceof Taken.Good<ProjectRow>(ProjectRow row)
                ? Stream.of(row)
                : Stream.empty();
    }

    /**
     * Makes the clients; those that turned out to be foreign meanwhile are returned by name key.
     */
    private java.util.Map<String, Known> makeClients(
            Job job, Met met, List<Judgement.NewClient> clients) {
        var drafts = clients.stream().map(client -> draft(job, client.row())).toList();
        var results = companies.makeAll(drafts, job.viewer(), job.cause());
        var unmade = new java.util.HashMap<String, Known>();
        var come = new ArrayList<Origins.Come>();
        for (int i = 0; i < results.size(); i++) {
            var row = clients.get(i).row();
            switch (results.get(i)) {
                case Made.New(var id) -> {
                    met.make(row.clientKey(), row.numbers(), id.value());
                    come.add(new Origins.Come(row.clientOrigin(), id.value()));
                }
                case Made.Again(var id) -> met.make(row.clientKey(), row.numbers(), id.value());
                case Made.Already(Known.Seen(var id, _)) ->
                        met.make(row.clientKey(), row.numbers(), id.value());
                case Made.Already(Known foreign) -> {
                    met.forget(row.clientKey());
                    unmade.put(row.clientKey(), foreign);
                }
            }
        }
        origins.add(Kind.COMPANIES, come, job);
        return unmade;
    }

    private static NewCompany draft(Job job, ProjectRow row) {
        return new NewCompany(
                row.clientOrigin().recordKey(Kind.COMPANIES, job.viewer().user().value()),
                CompanyData.named(row.client(), row.numbers()),
                new NewCompany.Place.With(owner(job, row)));
    }

    private static ImportedProject project(Job job, ProjectRow row, long client) {
        return row.of(
                new CompanyId(client), job.viewer().user(), owner(job, row), job.ours().today());
    }

    private static UserId owner(Job job, ProjectRow row) {
        return new UserId(row.owner() == 0 ? job.mapping().standing().owner() : row.owner());
    }
}
