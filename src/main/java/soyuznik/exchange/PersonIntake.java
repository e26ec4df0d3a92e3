package soyuznik.exchange;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import soyuznik.clients.PersonMaker;
import soyuznik.exchange.sheet.Row;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.PersonId;

/** Makes people of rows, and the clients where they work. */
// C-03
@Component
class PersonIntake implements Intake {
    private final ClientsAlong clients;
    private final PersonMaker people;
    private final Sightings sightings;
    private final Origins origins;

    PersonIntake(ClientsAlong clients, PersonMaker people, Sightings sightings, Origins origins) {
        this.clients = clients;
        this.people = people;
        this.sightings = sightings;
        this.origins = origins;
    }

    @Override
    public Foreseen foresee(Job job, Met met, List<Row> rows) {
        var judged = judge(job, met, rows, new ClientJudge<>(job, met));
        var made = judged.make().stream().map(PersonRow::row);
        return Foreseen.of(tally(judged), made, judged.known());
    }

    @Override
    public Tally take(Job job, Met met, List<Row> rows) {
        var judge = new ClientJudge<PersonRow>(job, met);
        var judged = clients.make(job, met, judge(job, met, rows, judge));
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
        return tally(judged);
    }

    private static Tally tally(Judgement<PersonRow> judged) {
        return new Tally(
                judged.make().size(),
                judged.known().size(),
                judged.clients().size(),
                0,
                judged.refused());
    }

    /** Who works there already under the same name is known. */
    private Judgement<PersonRow> judge(
            Job job, Met met, List<Row> rows, ClientJudge<PersonRow> judge) {
        var fields = job.ours().fields(Kind.PEOPLE);
        var taken =
                rows.stream()
                        .map(row -> PersonRow.read(job.cells(row), job.mapping(), fields))
                        .toList();
        var good = Taken.good(taken);
        clients.meet(job, met, Kind.PEOPLE, good);
        var companies = good.stream().map(judge::known).flatMapToLong(id -> id.stream());
        var there =
                sightings.people(
                        companies.boxed().collect(Collectors.toSet()),
                        good.stream().map(PersonRow::nameKey).collect(Collectors.toSet()));
        var known = new HashSet<Origin>();
        for (var row : good) {
            judge.known(row).stream()
                    .filter(id -> there.contains(new Sightings.Worker(id, row.nameKey())))
                    .forEach(id -> known.add(row.origin()));
        }
        met.add(known);
        return judge.judge(taken);
    }
}
