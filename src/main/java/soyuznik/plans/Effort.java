package soyuznik.plans;

import java.math.BigDecimal;
import java.math.RoundingMode;
import soyuznik.access.Name;
import soyuznik.kernel.UserId;

/** What one of ours did with new clients in the last four weeks. */
// L-04
public record Effort(UserId user, Name name, long projects, long meetings, long calls) {
    public static final int WEEKS = 4;

    /** On the average. */
    public static BigDecimal weekly(long all) {
        return BigDecimal.valueOf(all).divide(BigDecimal.valueOf(WEEKS), 1, RoundingMode.HALF_UP);
    }
}
