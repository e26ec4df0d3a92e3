package soyuznik.exchange.sheet;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which of the first two numbers of a date is the day: 10.3.2026 or 3/10/2026. */
public enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST;

    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})[-./](\\d{1,2})[-./](\\d{4}|\\d\\d)(?:,? .*)?");

    /**
     * The date in the cell; one that says by itself which number is the day is the same in both
     * orders.
     *
     * @param zone where a moment with a time zone falls on its day
     */
    public Optional<LocalDate> read(String cell, ZoneId zone) {
        var date = YEAR_LAST.matcher(cell);
        if (!date.matches()) {
            return Calendar.read(cell, zone);
        }
        return this == DAY_FIRST
                ? Calendar.date(date.group(3), date.group(2), date.group(1))
                : Calendar.date(date.group(3), date.group(1), date.group(2));
    }

    public static Fit fit(String cell) {
        if (!YEAR_LAST.matcher(cell).matches()) {
            return Fit.NONE; // it says by itself which number is the day, or is no date
        }
        var day = DAY_FIRST.read(cell, ZoneOffset.UTC);
        var month = MONTH_FIRST.read(cell, ZoneOffset.UTC);
        return Fit.of(day, month, day.isPresent(), month.isPresent());
    }
}
