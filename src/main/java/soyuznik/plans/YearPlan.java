package soyuznik.plans;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import soyuznik.access.Name;
import soyuznik.kernel.BranchId;

/**
 * A plan from above, as somebody set it (L-01).
 *
 * @param values as its form holds them
 */
public record YearPlan(
        long id, Key key, int version, Map<String, String> values, Name by, Instant at) {
    public YearPlan {
        values = Map.copyOf(values);
    }

    /**
     * @param year in which the fiscal year begins
     * @param branch with all below it; null: the whole company
     */
    public record Key(int year, @Nullable BranchId branch) {}

    public Growth growth() {
        return new Growth(number("market"), number("own"));
    }

    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    /** What was won in the year before, where somebody typed it; null: as the projects tell. */
    public @Nullable BigDecimal base() {
        return get("base").isEmpty() ? null : number("base");
    }

    private BigDecimal number(String name) {
        return new BigDecimal(get(name));
    }
}
