package soyuznik.plans;

import java.math.BigDecimal;
import java.math.RoundingMode;
import soyuznik.access.Name;
import soyuznik.kernel.UserId;

/**
 * What one of ours did with new clients in the last four weeks.
 *
 * @param alone those of the meetings and calls that were about no project
 */
// L-04
public record Effort(
        UserId user, Name name, long projects, long meetings, long calls, Alone alone) {
    public static final int WEEKS = 4;

    /** About no project. */
    public record Alone(long meetings, long calls) {
        public boolean isNone() {
            return meetings + calls == 0;
        }
    }

    /** On the average. */
    public static BigDecimal weekly(long all) {
        return BigDecimal.valueOf(all).divide(BigDecimal.valueOf(WEEKS), 1, RoundingMode.HALF_UP);
    }
}
