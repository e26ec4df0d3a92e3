package soyuznik.clients;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How long somebody works at a company.
 *
 * @param since null: always, as far as we know
 * @param until the day from which no more; null: still does
 */
public record Term(@Nullable LocalDate since, @Nullable LocalDate until) {
    public static final Term UNKNOWN = new Term(null, null);

    public Term {
        if (isReversed(since, until)) {
            throw new IllegalArgumentException("Ends before it begins");
        }
    }

    public static boolean isReversed(@Nullable LocalDate since, @Nullable LocalDate until) {
        return since != null && until != null && until.isBefore(since);
    }
}
