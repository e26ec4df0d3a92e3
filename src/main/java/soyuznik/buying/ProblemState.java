package soyuznik.buying;

import java.util.List;

/** How sure we are of a problem, and what became of it (S-01). */
public enum ProblemState {
    SUPPOSED,
    CONFIRMED,
    EXPLICIT,
    SOLVED;

    /** S-02: what it can become; nothing is solved that nobody has confirmed. */
    public List<ProblemState> next() {
        return switch (this) {
            case SUPPOSED -> List.of(CONFIRMED, EXPLICIT);
            case CONFIRMED -> List.of(EXPLICIT, SOLVED, SUPPOSED);
            case EXPLICIT -> List.of(SOLVED, CONFIRMED);
            case SOLVED -> List.of(EXPLICIT, CONFIRMED);
        };
    }

    /** Somebody of the client said so. */
    boolean asksPerson() {
        return this == CONFIRMED || this == EXPLICIT;
    }

    /** S-02: a need is explicit only in the client's own words. */
    boolean asksQuote() {
        return this == EXPLICIT;
    }
}
