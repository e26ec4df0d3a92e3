package soyuznik.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import soyuznik.exchange.sheet.Row;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.ProjectId;
import soyuznik.work.MemoMaker;
import soyuznik.work.NewMemo;

/** Makes memos of rows, at clients that are there already. */
//
@Component
class MemoIntake implements Intake<MemoRow> {
    private final MemoMaker memos;
    private final Sightings sightings;
    private final MemoSightings clients;
    private final Origins origins;

    MemoIntake(MemoMaker memos, Sightings sightings, MemoSightings clients, Origins origins) {
        this.memos = memos;
        this.sightings = sightings;
        this.clients = clients;
        this.origins = origins;
    }

    /** A row and where it belongs. */
    private record Making(MemoRow row, MemoPlaces.Place.At at) {
        NewMemo memo(long by) {
            var project = at.deal() == 0 ? null : new ProjectId(at.deal());
            return new NewMemo(
                    row.origin().recordKey(Kind.MEMOS, by),
                    new NewMemo.About(new CompanyId(at.company()), project),
                    row.held(),
                    row.said(),
                    at.people().stream().map(PersonId::new).toList(),
                    row.author());
        }
    }

    @Override
    public List<Taken<MemoRow>> read(Job job, List<Row> rows) {
        var today = job.ours().today();
        return rows.stream()
                .map(row -> MemoRow.read(job.cells(row), job.mapping(), today))
                .toList();
    }

    @Override
    public Foreseen foresee(Job job, Met met, List<Taken<MemoRow>> rows) {
        var judged = judge(job, met, rows);
        var made = judged.make().stream().map(making -> making.row().row());
        return Foreseen.of(tally(judged), made, judged.known());
    }

    @Override
    public Tally take(Job job, Met met, List<Taken<MemoRow>> rows) {
        var judged = judge(job, met, rows);
        var by = job.viewer().user().value();
        var drafts = judged.make().stream().map(making -> making.memo(by)).toList();
        var made = memos.make(drafts, job.viewer(), job.cause());
        var come = new ArrayList<Origins.Come>();
        for (int i = 0; i < drafts.size(); i++) {
            var id = made.get(drafts.get(i).key());
            if (id != null) {
                come.add(new Origins.Come(judged.make().get(i).row().origin(), id));
            }
        }
        origins.add(Kind.MEMOS, come, job);
        return tally(judged);
    }

    private static Tally tally(Judgement<Making> judged) {
        var left = judged.make().stream().flatMap(making -> making.row().left().stream()).toList();
        return new Tally(judged.make().size(), judged.known().size(), 0, 0, judged.refused())
                .leaving(left);
    }

    private Judgement<Making> judge(Job job, Met met, List<Taken<MemoRow>> rows) {
        var good = Taken.good(rows);
        var came = good.stream().map(MemoRow::origin).toList();
        met.add(sightings.origins(Kind.MEMOS, came, job.viewer()).keySet());
        var places = places(good, met.coming(), job);
        var book = new Judgement.Book<Making>();
        for (var row : rows) {
            switch (row) {
                case Taken.Bad<MemoRow>(Row bad, List<Fault> why) -> book.refuse(bad, why);
                case Taken.Good<MemoRow>(MemoRow one) when met.has(one.origin()) ->
                        book.known(one.row());
                case Taken.Good<MemoRow>(MemoRow one) -> {
                    switch (places.apply(one)) {
                        case MemoPlaces.Place.At at -> {
                            met.add(one.origin());
                            book.make(new Making(one, at));
                        }
                        case MemoPlaces.Place.Nowhere nowhere -> refuse(job, one, nowhere, book);
                    }
                }
            }
        }
        return book.closed();
    }

    /** Where each of the rows belongs. */
    private Function<MemoRow, MemoPlaces.Place> places(List<MemoRow> rows, Coming coming, Job job) {
        var places = coming.among(clients.places(rows, job.viewer()), rows);
        var companies =
                rows.stream()
                        .flatMapToLong(row -> places.company(row).stream())
                        .boxed()
                        .collect(Collectors.toSet());
        var inside = coming.among(clients.inside(companies, rows, job.viewer()), companies);
        return row -> places.place(row, inside, job.ours().ownOnly());
    }

    private static void refuse(
            Job job, MemoRow row, MemoPlaces.Place.Nowhere nowhere, Judgement.Book<Making> book) {
        var cells = job.cells(row.row());
        cells.blame(nowhere.meaning(), nowhere.why());
        book.refuse(row.row(), cells.faults());
    }
}
