package soyuznik.exchange.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which of the first two numbers of a date is the day: 10.3.2026 or 3/10/2026. */
public enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST;

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})(?:[ T].*)?");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})[-./](\\d{1,2})[-./](\\d{4})(?: .*)?");

    /** The date in the cell; a date that begins with the year is the same in both orders. */
    public Optional<LocalDate> read(String cell) {
        var iso = YEAR_FIRST.matcher(cell);
        if (iso.matches()) {
            return date(iso.group(1), iso.group(2), iso.group(3));
        }
        var date = YEAR_LAST.matcher(cell);
        if (!date.matches()) {
            return Optional.empty();
        }
        return this == DAY_FIRST
                ? date(date.group(3), date.group(2), date.group(1))
                : date(date.group(3), date.group(1), date.group(2));
    }

    static Fit fit(String cell) {
        var day = DAY_FIRST.read(cell);
        var month = MONTH_FIRST.read(cell);
        return Fit.of(day, month, day.isPresent(), month.isPresent());
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(
                    LocalDate.of(
                            Integer.parseInt(year),
                            Integer.parseInt(month),
                            Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
