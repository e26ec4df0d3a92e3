package soyuznik.insights;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How often planned close and sum of the open projects of a cohort were changed.
 *
 * @param owners each manager of whose projects some were, who moved most first
 */
// N-03
public record Moves(Line all, List<Line> owners) {
    public Moves {
        owners = List.copyOf(owners);
    }

    static Moves of(List<Line> lines) {
        var nothing = new Line(null, "", 0, new Closes(0, 0, 0, null), new Prices(0, null));
        return new Moves(
                lines.stream().filter(line -> line.owner() == null).findFirst().orElse(nothing),
                lines.stream()
                        .filter(line -> line.owner() != null && line.isAny())
                        .sorted(
                                Comparator.comparingLong((Line line) -> line.closes().any())
                                        .reversed()
                                        .thenComparing(Line::name))
                        .toList());
    }

    /**
     * @param owner whose projects; null: of all
     */
    public record Line(
            @Nullable String owner, String name, long projects, Closes closes, Prices prices) {
        boolean isAny() {
            return closes.any() > 0 || prices.any() > 0;
        }
    }

    /**
     * The planned close was moved once, twice, more often.
     *
     * @param days by how many in all, in the middle of those that were moved; null of none
     */
    public record Closes(long once, long twice, long more, @Nullable BigDecimal days) {
        public long any() {
            return once + twice + more;
        }
    }

    /**
     * The sum was changed.
     *
     * @param share by which part of what it was at first, in the middle; null where none is known
     */
    public record Prices(long any, @Nullable BigDecimal share) {}
}
