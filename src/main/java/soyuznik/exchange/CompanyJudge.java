package soyuznik.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import soyuznik.clients.CompanyData;
import soyuznik.clients.Known;
import soyuznik.clients.SaidCompany;
import soyuznik.exchange.sheet.Row;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Text;

/** Decides which rows become companies; what is decided counts for the rows that follow. */
final class CompanyJudge {
    /** A row that becomes a company, its parent found. */
    record Making(CompanyRow row, CompanyData data) {}

    private final Met met;
    private final String parentColumn;
    private final List<Renewer.Present<SaidCompany>> here = new ArrayList<>();

    CompanyJudge(Met met, String parentColumn) {
        this.met = met;
        this.parentColumn = parentColumn;
    }

    Judgement<Making> judge(List<Taken<CompanyRow>> rows) {
        var book = new Judgement.Book<Making>();
        for (var row : rows) {
            switch (row) {
                case Taken.Bad<CompanyRow>(Row bad, List<Fault> faults) -> book.refuse(bad, faults);
                case Taken.Good<CompanyRow>(CompanyRow good) -> judge(good, book);
            }
        }
        return book.closed();
    }

    private void judge(CompanyRow row, Judgement.Book<Making> book) {
        var foreign = met.known(row.numbers()).filter(known -> !(known instanceof Known.Seen));
        var present = known(row);
        if (present.isPresent()) {
            here.add(new Renewer.Present<>(row.row(), present.get(), row.said()));
        } else if (foreign.isPresent()) {
            book.refuse(row.row(), List.of(new Fault("", "", foreign.get().text()))); // T-04
        } else {
            place(row, book);
        }
    }

    /** The client that the row means; 0 where it is one of this file, or one of several. */
    private Optional<Long> known(CompanyRow row) {
        var numbered = met.known(row.numbers());
        return met.record(row.origin())
                .or(() -> numbered.flatMap(CompanyJudge::seen))
                .or(() -> met.before(row.numbers()).map(_ -> 0L))
                .or(() -> numbered.isEmpty() ? named(row) : Optional.empty());
    }

    private static Optional<Long> seen(Known known) {
        return known instanceof Known.Seen(var id, _) ? Optional.of(id.value()) : Optional.empty();
    }

    private Optional<Long> named(CompanyRow row) {
        var found = met.named(row.nameKey(), row.numbers().inn());
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(found.size() == 1 ? found.getFirst().id() : 0);
    }

    /** The rows that mean clients who are there. */
    List<Renewer.Present<SaidCompany>> here() {
        return List.copyOf(here);
    }

    private void place(CompanyRow row, Judgement.Book<Making> book) {
        if (row.parent().isEmpty()) {
            make(row, Optional.empty(), book);
            return;
        }
        var parents = met.named(row.parentKey(), null);
        if (parents.size() == 1 && !row.parentKey().equals(row.nameKey())) {
            make(row, Optional.of(new CompanyId(parents.getFirst().id())), book);
        } else {
            book.refuse(row.row(), List.of(orphan(row, parents.size())));
        }
    }

    private Fault orphan(CompanyRow row, int found) {
        var key = found > 1 ? "exchange.fault.parents" : "exchange.fault.parent";
        return new Fault(parentColumn, row.parent(), Text.of(key));
    }

    private void make(CompanyRow row, Optional<CompanyId> parent, Judgement.Book<Making> book) {
        met.add(row.origin());
        met.promise(row.nameKey(), row.numbers());
        book.make(new Making(row, parent.map(row::under).orElse(row.data())));
    }
}
