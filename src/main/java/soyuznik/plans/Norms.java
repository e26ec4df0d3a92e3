package soyuznik.plans;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What stands in for own figures as long as they are few (L-04). */
// L-04
public final class Norms {
    /** From so many closed projects on they tell it themselves. */
    public static final int ENOUGH = 10;

    private static final String CONVERSION = "25";
    private static final String MEETINGS = "4";
    private static final String CALLS = "8";

    private Norms() {}

    /**
     * A figure of the reverse funnel.
     *
     * @param base from how many own projects it comes; 0: it is a norm
     * @param value nothing where neither is known
     */
    public record Figure(@Nullable BigDecimal value, long base) {
        public boolean isNorm() {
            return base == 0;
        }
    }

    /**
     * The own one, if there are enough of them; else what a head set, or what we take of ourselves.
     *
     * @param own empty while nothing is known
     */
    static Figure figure(@Nullable BigDecimal own, long base, String set, String usual) {
        if (own != null && base >= ENOUGH) {
            return new Figure(own, base);
        }
        var norm = set.isEmpty() ? usual : set;
        return new Figure(norm.isEmpty() ? null : new BigDecimal(norm), 0);
    }

    /** No number of ours fits the deals of somebody else. */
    static String usual(String what) {
        return switch (what) {
            case "conversion" -> CONVERSION;
            case "meetings" -> MEETINGS;
            case "calls" -> CALLS;
            case String _ -> "";
        };
    }
}
