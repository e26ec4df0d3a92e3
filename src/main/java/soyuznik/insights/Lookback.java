package soyuznik.insights;

import java.time.LocalDate;
import soyuznik.clients.Range;

/** From when on figures are counted when nobody says it; today is their last day. */
// N-10
public final class Lookback {
    private Lookback() {}

    public static LocalDate year(LocalDate today) {
        return today.minusYears(1).plusDays(1);
    }

    public static LocalDate quarter(LocalDate today) {
        return today.minusMonths(3).plusDays(1);
    }

    /** The days that mean on another day what these meant then. */
    static Range<LocalDate> again(Range<LocalDate> days, LocalDate then, LocalDate today) {
        var from = days.from();
        if (from == null) {
            return days;
        }
        if (from.equals(year(then))) {
            return new Range<>(year(today), days.to());
        }
        return from.equals(quarter(then)) ? new Range<>(quarter(today), days.to()) : days;
    }
}
