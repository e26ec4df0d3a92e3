package soyuznik.clients;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of how long somebody works at a client.
 *
 * @param since null: nothing is said of it
 * @param until the day from which no more, of who still works there one to come; null: nothing is
 *     said of it
 * @param dated whether the file names that day, not only that somebody has left
 * @param works whether it says that somebody still works there
 */
// W-01
public record SaidTerm(
        @Nullable LocalDate since, @Nullable LocalDate until, boolean dated, boolean works) {
    public static final SaidTerm NOTHING = new SaidTerm(null, null, false, false);

    /** Whoever is made by the file. */
    Term term() {
        return new Term(since, works ? null : until);
    }

    /** Whether it says that somebody works there no more. */
    public boolean tellsOfLeaving() {
        return until != null && !works;
    }

    /** Whether it says anything of who works there no more, or works there again. */
    public boolean tellsWhetherStill() {
        return until != null || works;
    }

    /** Whether it tells of the very employment that ended on that day. */
    public boolean names(@Nullable LocalDate end) {
        return dated && Objects.equals(until, end);
    }

    /** Whether it can't be what becomes of somebody who began when we know. */
    boolean reverses(Term held, boolean everything) {
        return Term.isReversed(since(held, everything), until(held, everything));
    }

    /** What becomes of a term that is known; only where it is not reversed. */
    Term into(Term held, boolean everything) {
        return new Term(since(held, everything), until(held, everything));
    }

    /** The fields of an employment as the file would have them. */
    SequencedMap<String, String> into(SequencedMap<String, String> held) {
        var fields = new LinkedHashMap<>(held);
        if (since != null) {
            fields.put("since", since.toString());
        }
        if (until != null && !works) {
            fields.put("until", until.toString());
        }
        return fields;
    }

    private @Nullable LocalDate since(Term held, boolean everything) {
        return since == null || (!everything && held.since() != null) ? held.since() : since;
    }

    /** Who is known to have left did so on the day that is known, unless the file names another. */
    private @Nullable LocalDate until(Term held, boolean everything) {
        if (works) {
            return everything && !names(held.until()) ? null : held.until();
        }
        if (held.until() == null) {
            return until;
        }
        return everything && dated ? until : held.until();
    }
}
