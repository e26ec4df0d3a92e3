package soyuznik.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks through what would become of the rows, for as many as a page shows. */
final class Seeker {
    /** So many rows are looked through for one page. */
    static final int LOOKED = 100_000;

    private static final int SHOWN = 100;

    private final Wanted wanted;
    private final Optional<Fault> reason;
    private final List<SeenRow> found = new ArrayList<>();
    private int before;
    private int looked;

    /**
     * @param reason an example of it; empty where any will do
     */
    Seeker(Wanted wanted, Optional<Fault> reason) {
        this.wanted = wanted;
        this.reason = reason;
    }

    /** Whether to look on. */
    boolean add(Foreseen foreseen) {
        looked += foreseen.size();
        foreseen.rows(wanted.verdict()).stream().filter(this::matches).forEach(this::add);
        return found.size() <= SHOWN && looked < LOOKED;
    }

    ForeseenRows.Found found(boolean toTheEnd) {
        boolean more = found.size() > SHOWN;
        return new ForeseenRows.Found(
                found.stream().limit(SHOWN).toList(),
                more ? wanted.from() + SHOWN : 0,
                more || toTheEnd);
    }

    private void add(SeenRow row) {
        if (before < wanted.from()) {
            before++;
        } else {
            found.add(row);
        }
    }

    private boolean matches(SeenRow row) {
        return reason.map(each -> each.isLike(row.faults().getFirst())).orElse(true);
    }
}
