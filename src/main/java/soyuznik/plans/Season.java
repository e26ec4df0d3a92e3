package soyuznik.plans;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * How a year falls into its months: by how many projects were won in each of them in own years
 * before, not by their sums, so that one large sale bends no year; evenly, as long as there are too
 * few.
 *
 * @param won in the first, second … month of the years
 */
// L-03
public record Season(List<Long> won) {
    /** From so many won projects on they tell it. */
    public static final int ENOUGH = 24;

    public Season {
        won = List.copyOf(won);
    }

    public long all() {
        return won.stream().mapToLong(Long::longValue).sum();
    }

    public boolean isOwn() {
        return all() >= ENOUGH;
    }

    /** Whole units for each month; together they are the total. */
    public List<BigDecimal> spread(BigDecimal total) {
        var parts = new ArrayList<BigDecimal>();
        var before = BigDecimal.ZERO;
        long counted = 0;
        for (int i = 0; i < won.size(); i++) {
            counted += isOwn() ? won.get(i) : 1;
            var until = i == won.size() - 1 ? total : part(total, counted);
            parts.add(until.subtract(before));
            before = until;
        }
        return List.copyOf(parts);
    }

    private BigDecimal part(BigDecimal total, long counted) {
        var whole = BigDecimal.valueOf(isOwn() ? all() : won.size());
        return total.multiply(BigDecimal.valueOf(counted)).divide(whole, 0, RoundingMode.HALF_UP);
    }
}
