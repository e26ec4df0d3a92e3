package soyuznik.plans;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * A client, group, manager or branch of which the plan from above and that from below differ.
 *
 * @param key its number; empty: of no group, led by nobody
 * @param last what was won in the year before
 * @param above that, grown as the plan from above says
 */
// L-03
public record Discrepancy(
        String key, String name, BigDecimal last, BigDecimal above, BigDecimal below) {
    /** Both are held to be the same up to this part of the plan from above, in percent. */
    public static final int ALIKE = 10;

    /** By what both are held against each other. */
    public enum By {
        CLIENT,
        GROUP,
        MANAGER,
        BRANCH;

        /** As it is named in messages. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Less than nothing: from below less is planned. */
    public BigDecimal difference() {
        return below.subtract(above);
    }

    /** Of the plan from above, in percent; nothing of one that is none. */
    public long percent() {
        return percent(difference(), above);
    }

    static long percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? 0
                : part.movePointRight(2).divide(whole, 0, RoundingMode.HALF_UP).longValue();
    }
}
