package soyuznik.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import soyuznik.clients.NewPerson;
import soyuznik.clients.PersonMaker;
import soyuznik.exchange.sheet.Row;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.PersonId;

/** Makes people of rows, and the clients where they work, and changes those who are there. */
// C-03
@Component
class PersonIntake implements Intake<PersonRow> {
    private final ClientsAlong clients;
    private final PersonMaker people;
    private final Sightings sightings;
    private final Origins origins;
    private final Renewer renewer;
    private final PersonRenewing renewing;

    PersonIntake(
            ClientsAlong clients,
            PersonMaker people,
            Sightings sightings,
            Origins origins,
            Renewer renewer,
            PersonRenewing renewing) {
        this.clients = clients;
        this.people = people;
        this.sightings = sightings;
        this.origins = origins;
        this.renewer = renewer;
        this.renewing = renewing;
    }

    @Override
    public List<Taken<PersonRow>> read(Job job, List<Row> rows) {
        return rows.stream()
                .map(row -> PersonRow.read(job.cells(row), job.mapping(), job.ours()))
                .toList();
    }

    @Override
    public Foreseen foresee(Job job, Met met, List<Taken<PersonRow>> rows) {
        var judge = new ClientJudge<PersonRow>(job, met);
        var judged = judge(job, met, rows, judge);
        clients.foresee(met, judged);
        judged.make().forEach(row -> met.coming().person(row, judge.known(row).orElse(0)));
        var here = renewer.judge(renewing, job, met, present(job, met, judge));
        var made = judged.make().stream().map(PersonRow::row).toList();
        return new Foreseen(tally(judged, here), made, here.same(), here.changed());
    }

    @Override
    public Tally take(Job job, Met met, List<Taken<PersonRow>> rows) {
        var judge = new ClientJudge<PersonRow>(job, met);
        var judged = clients.make(job, met, judge(job, met, rows, judge));
        var here = renewer.take(renewing, job, met, present(job, met, judge));
        var by = job.viewer();
        var drafts =
                judged.make().stream()
                        .map(row -> row.of(new CompanyId(judge.client(row)), by.user().value()))
                        .toList();
        var ids = people.make(drafts, by, job.cause());
        origins.add(
                Kind.PEOPLE,
                Origins.come(judged.make(), ids.stream().map(PersonId::value).toList()),
                job);
        return tally(judged, here);
    }

    private static Tally tally(Judgement<PersonRow> judged, Renewer.Judged here) {
        return new Tally(
                judged.make().size(),
                here.same().size(),
                judged.clients().size(),
                0,
                Forecast.Refused.together(judged.refused(), here.refused()),
                here.changes());
    }

    /** What the rows say of those who are there; of a client that is not sure nothing. */
    private static List<Renewer.Present<NewPerson>> present(
            Job job, Met met, ClientJudge<PersonRow> judge) {
        var by = job.viewer().user().value();
        return judge.here().stream()
                .map(row ->
                        new Renewer.Present<>(
                                row.row(),
                                met.record(row.origin()).orElse(0L),
                                row.of(new CompanyId(judge.known(row).orElse(0)), by)))
                .toList();
    }

    /** Who works there already under the same name is known. */
    private Judgement<PersonRow> judge(
            Job job, Met met, List<Taken<PersonRow>> rows, ClientJudge<PersonRow> judge) {
        var good = Taken.good(rows);
        clients.meet(job, met, Kind.PEOPLE, good);
        var workers = new HashMap<Origin, Sightings.Worker>();
        for (var row : good) {
            judge.known(row).ifPresent(id -> workers.put(row.origin(), row.at(id)));
        }
        var there = sightings.people(Set.copyOf(workers.values()));
        var known = new HashMap<Origin, Long>();
        workers.forEach((origin, worker) -> {
            if (there.containsKey(worker)) {
                known.put(origin, there.get(worker));
            }
        });
        known.keySet().removeIf(met::has);
        met.add(known);
        return judge.judge(new OneTerm(job, met).of(rows));
    }
}
