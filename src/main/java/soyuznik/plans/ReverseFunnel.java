package soyuznik.plans;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import soyuznik.plans.Norms.Figure;

/**
 * From the plan of new business back to what has to be begun for it: deals, projects, meetings,
 * calls, a week for each seller.
 *
 * @param open projects with clients who have bought nothing before the year
 * @param time in which it has to be done, and by how many
 */
// L-04
public record ReverseFunnel(Business business, Rates rates, long open, Time time) {

    /**
     * What is to be sold to clients who have bought nothing before the year.
     *
     * @param plan of the year, all clients
     * @param existing what those are to buy who bought before; from last year where nobody planned
     * @param planned from below for new clients
     * @param won with new clients since the year began
     */
    public record Business(
            BigDecimal plan,
            BigDecimal existing,
            boolean fromLast,
            BigDecimal planned,
            BigDecimal won) {

        /**
         * What the others leave of the plan, or what is planned for new ones where that is more.
         */
        public BigDecimal needed() {
            return rest().max(planned);
        }

        /** Less than nothing never. */
        public BigDecimal rest() {
            return plan.subtract(existing).max(BigDecimal.ZERO);
        }

        public boolean isPlannedBelow() {
            return planned.compareTo(rest()) > 0;
        }

        public BigDecimal left() {
            return needed().subtract(won).max(BigDecimal.ZERO);
        }
    }

    /**
     * @param conversion in percent
     * @param meetings for one project, as calls
     */
    public record Rates(Figure deal, Figure conversion, Figure meetings, Figure calls) {}

    /**
     * @param weeks until the year ends, at least one
     */
    public record Time(long weeks, int sellers) {}

    /** Nothing can be said as long as nobody knows what a deal is worth. */
    public boolean isKnown() {
        return rates.deal().value() != null;
    }

    public long deals() {
        return up(divided(business.left(), rates.deal().value()));
    }

    public long projects() {
        return up(
                divided(BigDecimal.valueOf(deals()).movePointRight(2), rates.conversion().value()));
    }

    /** Besides those that are open already. */
    public long toOpen() {
        return Math.max(0, projects() - open);
    }

    public long meetings() {
        return up(times(rates.meetings().value()));
    }

    public long calls() {
        return up(times(rates.calls().value()));
    }

    private BigDecimal times(@Nullable BigDecimal each) {
        return each == null ? BigDecimal.ZERO : each.multiply(BigDecimal.valueOf(projects()));
    }

    private static BigDecimal divided(BigDecimal sum, @Nullable BigDecimal by) {
        return by == null || by.signum() == 0
                ? BigDecimal.ZERO
                : sum.divide(by, 6, RoundingMode.HALF_UP);
    }

    /** Half a deal is a whole one. */
    private static long up(BigDecimal number) {
        return number.setScale(0, RoundingMode.CEILING).longValue();
    }

    /** Of so many in all, for each seller a week. */
    public BigDecimal weekly(long all) {
        var each = BigDecimal.valueOf(time.weeks()).multiply(BigDecimal.valueOf(time.sellers()));
        return divided(BigDecimal.valueOf(all), each).setScale(1, RoundingMode.HALF_UP);
    }
}
