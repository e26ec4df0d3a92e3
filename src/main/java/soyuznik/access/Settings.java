package soyuznik.access;

import java.time.ZoneId;
import soyuznik.kernel.Language;

/**
 * What holds for our whole company.
 *
 * @param currency ISO 4217, the currency of sums
 * @param timeZone of cadence and reports
 * @param fiscalYearMonth the month (1 to 12) in which the fiscal year begins
 * @param loadFrom active clients recommended for one of ours, at least; {@code loadTo} at most
 * @param meetingCost what one meeting costs us on the average, and one call, in the currency of
 *     sums; 0: nobody said it (N-04)
 * @param closedScope T-02: whoever has the default scope sees only the own clients; heads and
 *     directors keep theirs
 */
public record Settings(
        String companyName,
        Language language,
        String currency,
        ZoneId timeZone,
        int fiscalYearMonth,
        boolean closedScope,
        int loadFrom,
        int loadTo,
        int meetingCost,
        int callCost,
        int version) {}
