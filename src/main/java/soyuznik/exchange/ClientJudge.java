package soyuznik.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import soyuznik.clients.Known;
import soyuznik.exchange.sheet.Row;
import soyuznik.kernel.Text;

/**
 * Decides which rows become records, of which client; a missing client is made or missed.
 *
 * @param <R> what the rows describe
 */
final class ClientJudge<R extends OfClient> {
    private static final String NO_SALE = "exchange.fault.no_base_sale";

    private final Met met;
    private final List<R> here = new ArrayList<>();
    private final boolean makeClients;
    private final boolean ownOnly;
    private final String clientColumn;

    ClientJudge(Job job, Met met) {
        this.met = met;
        this.makeClients = job.mapping().standing().makeClients();
        this.ownOnly = job.ours().ownOnly();
        this.clientColumn = job.column(Meaning.CLIENT);
    }

    Judgement<R> judge(List<Taken<R>> rows) {
        var book = new Judgement.Book<R>();
        for (var row : rows) {
            switch (row) {
                case Taken.Bad<R>(Row bad, List<Fault> faults) -> book.refuse(bad, faults);
                case Taken.Good<R>(R good) -> judge(good, book);
            }
        }
        return book.closed();
    }

    /** The client of a row that is made: 0 as long as it is only going to be made. */
    long client(R row) {
        var numbered = numbered(row);
        if (numbered.size() == 1) {
            return numbered.iterator().next();
        }
        var known = met.known(row.numbers());
        if (known.isPresent() && known.get() instanceof Known.Seen(var id, _)) {
            return id.value();
        }
        return met.before(row.numbers())
                .orElseGet(() -> met.named(row.clientKey(), row.numbers().inn()).getFirst().id());
    }

    /** The client of a row, if it is one that stands in the base. */
    OptionalLong known(R row) {
        var numbered = numbered(row);
        if (numbered.size() == 1) {
            return OptionalLong.of(numbered.iterator().next());
        }
        if (met.known(row.numbers()).orElse(null) instanceof Known.Seen(var id, _)) {
            return OptionalLong.of(id.value());
        }
        var found = met.named(row.clientKey(), row.numbers().inn());
        return found.size() == 1 && found.getFirst().id() != 0
                ? OptionalLong.of(found.getFirst().id())
                : OptionalLong.empty();
    }

    /** The rows that mean records that are there. */
    List<R> here() {
        return List.copyOf(here);
    }

    private void judge(R row, Judgement.Book<R> book) {
        var inn = row.numbers().inn();
        var foreign = met.known(row.numbers()).filter(known -> !(known instanceof Known.Seen));
        var numbered = numbered(row);
        if (met.has(row.origin())) {
            here.add(row);
        } else if (!numbered.isEmpty()) {
            numbered(row, numbered, book);
        } else if (row.client().isEmpty()) {
            refuse(row, "exchange.fault.client_number", book);
        } else if (foreign.isPresent()) {
            book.refuse(row.row(), List.of(fault(row, foreign.get().text()))); // T-04
        } else if (met.known(row.numbers()).orElse(null) instanceof Known.Seen(var id, _)) {
            place(row, new Namesake(id.value(), inn, met.isOwn(id.value())), book);
        } else {
            met.before(row.numbers())
                    .ifPresentOrElse(
                            id -> make(row, new Namesake(id, inn, true), book),
                            () -> byName(row, book));
        }
    }

    /** Numbers of the state go before those of another system. */
    private Set<Long> numbered(R row) {
        return row.clientNumber().isEmpty() || !Met.keys(row.numbers()).isEmpty()
                ? Set.of()
                : met.numbered(row.clientNumber(), row.clientKey());
    }

    /** The number of another system tells who it is, unless two have it. */
    private void numbered(R row, Set<Long> found, Judgement.Book<R> book) {
        long id = found.iterator().next();
        if (found.size() > 1) {
            refuse(row, "exchange.fault.client_numbers", book);
        } else {
            boolean own = id < 0 || met.isOwn(id);
            place(row, new Namesake(id, row.numbers().inn(), own), book);
        }
    }

    private void byName(R row, Judgement.Book<R> book) {
        var inn = row.numbers().inn();
        var found = met.named(row.clientKey(), inn);
        if (found.isEmpty() && !makeClients) {
            refuse(row, "exchange.fault.client_unknown", book);
        } else if (found.isEmpty() && row.followsSale()) {
            refuse(row, NO_SALE, book);
        } else if (found.isEmpty()) {
            met.promise(row.clientKey(), row.numbers());
            book.client(row);
            make(row, new Namesake(0, inn, true), book);
        } else if (found.size() > 1) {
            refuse(row, "exchange.fault.clients", book);
        } else {
            place(row, found.getFirst(), book);
        }
    }

    private void place(R row, Namesake client, Judgement.Book<R> book) {
        if (ownOnly && !client.own()) {
            refuse(row, "exchange.fault.client_not_own", book); // T-07
        } else {
            make(row, client, book);
        }
    }

    private void make(R row, Namesake client, Judgement.Book<R> book) {
        if (row.followsSale() && !met.hasBought(client, row.clientKey())) {
            refuse(row, NO_SALE, book);
            return;
        }
        if (row.isWon()) {
            met.bought(client, row.clientKey());
        }
        met.add(row.origin());
        book.make(row);
    }

    private void refuse(R row, String key, Judgement.Book<R> book) {
        book.refuse(row.row(), List.of(fault(row, Text.of(key))));
    }

    private Fault fault(R row, Text reason) {
        return new Fault(clientColumn, row.client(), reason);
    }
}
