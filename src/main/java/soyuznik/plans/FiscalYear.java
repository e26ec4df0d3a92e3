package soyuznik.plans;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import soyuznik.clients.Range;

/**
 * A year by which our company plans.
 *
 * @param year in which it begins
 * @param month (1 to 12) with which it begins
 */
public record FiscalYear(int year, int month) {
    public static final int MONTHS = 12;

    /** The one in which the day lies. */
    public static FiscalYear of(LocalDate day, int month) {
        return new FiscalYear(day.getYear() - (day.getMonthValue() < month ? 1 : 0), month);
    }

    public LocalDate first() {
        return LocalDate.of(year, month, 1);
    }

    public LocalDate last() {
        return first().plusYears(1).minusDays(1);
    }

    public Range<LocalDate> days() {
        return new Range<>(first(), last());
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(first()) && !day.isAfter(last());
    }

    public FiscalYear plus(int years) {
        return new FiscalYear(year + years, month);
    }

    public List<YearMonth> months() {
        var begins = YearMonth.from(first());
        return IntStream.range(0, MONTHS).mapToObj(begins::plusMonths).toList();
    }

    /** 2026, or 2026/27 where it does not begin with January. */
    @Override
    public String toString() {
        return month == 1 ? Integer.toString(year) : "%d/%02d".formatted(year, (year + 1) % 100);
    }
}
