package soyuznik.insights;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import soyuznik.projects.Outlook;

/**
 * So many open projects of a cohort that stand alike.
 *
 * @param stage its code
 * @param told whether the time in the stage tells how likely they are won; otherwise their age does
 * @param days in the stage, or since the opening
 * @param squares the sum of the squares of the amounts
 * @param dated those among them whose sellers promise them within the quarter
 */
public record Standing(
        String stage,
        boolean told,
        int days,
        Part.Counted all,
        @Nullable BigDecimal squares,
        Part.Counted dated) {

    Outlook.Spot spot() {
        return new Outlook.Spot(told ? stage : "", days);
    }
}
