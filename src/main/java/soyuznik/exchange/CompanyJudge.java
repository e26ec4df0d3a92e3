package soyuznik.exchange;

import java.util.List;
import java.util.Optional;
import soyuznik.clients.CompanyData;
import soyuznik.clients.Known;
import soyuznik.exchange.sheet.Row;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Text;

/** Decides which rows become companies; what is decided counts for the rows that follow. */
final class CompanyJudge {
    /** A row that becomes a company, its parent found. */
    record Making(CompanyRow row, CompanyData data) {}

    private final Met met;
    private final String parentColumn;

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
        if (isKnown(row)) {
            book.known(row.row());
        } else if (foreign.isPresent()) {
            book.refuse(row.row(), List.of(new Fault("", "", foreign.get().text()))); // T-04
        } else {
            place(row, book);
        }
    }

    private boolean isKnown(CompanyRow row) {
        return met.has(row.origin())
                || met.known(row.numbers()).filter(Known.Seen.class::isInstance).isPresent()
                || met.before(row.numbers()).isPresent()
                || (met.known(row.numbers()).isEmpty()
                        && !met.named(row.nameKey(), row.numbers().inn()).isEmpty());
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
        met.make(row.nameKey(), row.numbers(), 0);
        book.make(new Making(row, parent.map(row::under).orElse(row.data())));
    }
}
