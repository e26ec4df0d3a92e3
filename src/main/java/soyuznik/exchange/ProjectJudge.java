package soyuznik.exchange;

import java.util.List;
import soyuznik.clients.Known;
import soyuznik.exchange.sheet.Row;
import soyuznik.kernel.Text;

/** Decides which rows become projects, of which client; a missing client is made or missed. */
final class ProjectJudge {
    private final Met met;
    private final boolean makeClients;
    private final boolean ownOnly;
    private final String clientColumn;

    ProjectJudge(Met met, Mapping mapping, boolean ownOnly, String clientColumn) {
        this.met = met;
        this.makeClients = mapping.standing().makeClients();
        this.ownOnly = ownOnly;
        this.clientColumn = clientColumn;
    }

    Judgement<ProjectRow> judge(List<Taken<ProjectRow>> rows) {
        var book = new Judgement.Book<ProjectRow>();
        for (var row : rows) {
            switch (row) {
                case Taken.Bad<ProjectRow>(Row bad, List<Fault> faults) -> book.refuse(bad, faults);
                case Taken.Good<ProjectRow>(ProjectRow good) -> judge(good, book);
            }
        }
        return book.closed();
    }

    /** The client of a row that is made: 0 as long as it is only going to be made. */
    long client(ProjectRow row) {
        var known = met.known(row.numbers());
        if (known.isPresent() && known.get() instanceof Known.Seen(var id, _)) {
            return id.value();
        }
        return met.before(row.numbers())
                .orElseGet(() -> met.named(row.clientKey(), row.numbers().inn()).getFirst().id());
    }

    private void judge(ProjectRow row, Judgement.Book<ProjectRow> book) {
        var foreign = met.known(row.numbers()).filter(known -> !(known instanceof Known.Seen));
        if (met.has(row.origin())) {
            book.known();
        } else if (foreign.isPresent()) {
            book.refuse(row.row(), List.of(fault(row, foreign.get().text()))); // T-04
        } else if (met.known(row.numbers()).orElse(null) instanceof Known.Seen(var id, _)) {
            place(row, met.isOwn(id.value()), book);
        } else if (met.before(row.numbers()).isPresent()) {
            make(row, book);
        } else {
            byName(row, book);
        }
    }

    private void byName(ProjectRow row, Judgement.Book<ProjectRow> book) {
        var found = met.named(row.clientKey(), row.numbers().inn());
        if (found.isEmpty() && makeClients) {
            met.make(row.clientKey(), row.numbers(), 0);
            book.client(row);
            make(row, book);
        } else if (found.isEmpty()) {
            refuse(row, "exchange.fault.client_unknown", book);
        } else if (found.size() > 1) {
            refuse(row, "exchange.fault.clients", book);
        } else {
            place(row, found.getFirst().own(), book);
        }
    }

    private void place(ProjectRow row, boolean own, Judgement.Book<ProjectRow> book) {
        if (ownOnly && !own) {
            refuse(row, "exchange.fault.client_not_own", book); // T-07
        } else {
            make(row, book);
        }
    }

    private void make(ProjectRow row, Judgement.Book<ProjectRow> book) {
        met.add(row.origin());
        book.make(row);
    }

    private void refuse(ProjectRow row, String key, Judgement.Book<ProjectRow> book) {
        book.refuse(row.row(), List.of(fault(row, Text.of(key))));
    }

    private Fault fault(ProjectRow row, Text reason) {
        return new Fault(clientColumn, row.client(), reason);
    }
}
