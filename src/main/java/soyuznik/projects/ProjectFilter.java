package soyuznik.projects;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import soyuznik.access.ExtraFilter;
import soyuznik.clients.Range;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.UserId;

/**
 * What the list of projects is asked for beside its tab; all of it holds for each shown.
 *
 * @param extra what is asked of custom fields
 */
public record ProjectFilter(
        Whose whose, Sums sums, When when, Wares wares, Traits traits, List<ExtraFilter> extra) {
    public static final ProjectFilter NONE =
            new ProjectFilter(
                    new Whose(null, null, ""),
                    new Sums(Range.open(), ""),
                    new When(Range.open(), null, null),
                    Wares.ANY,
                    Traits.ANY);

    public ProjectFilter {
        extra = List.copyOf(extra);
    }

    /** Nothing is asked of custom fields. */
    public ProjectFilter(Whose whose, Sums sums, When when, Wares wares, Traits traits) {
        this(whose, sums, when, wares, traits, List.of());
    }

    /** Nothing is asked of where they come from and what became of them. */
    public ProjectFilter(Whose whose, Sums sums, When when, Wares wares) {
        this(whose, sums, when, wares, Traits.ANY);
    }

    /**
     * @param branch with all below it
     * @param client parts of the name of the client; empty: any
     */
    public record Whose(@Nullable UserId owner, @Nullable BranchId branch, String client) {}

    /**
     * @param currency what is known in another one is not compared
     */
    public record Sums(Range<BigDecimal> amount, String currency) {}

    /**
     * @param day in the order of the list: planned close, or when it ended or comes back
     * @param before only those whose planned close lies before this day; null: any
     * @param changed only those of which something was recorded since then; null: any
     */
    public record When(
            Range<LocalDate> day, @Nullable LocalDate before, @Nullable Instant changed) {}
}
