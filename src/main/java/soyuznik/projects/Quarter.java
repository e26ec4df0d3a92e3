package soyuznik.projects;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/** Three months of the fiscal year; both days belong to it. */
public record Quarter(LocalDate from, LocalDate to) {
    private static final int MONTHS = 3;

    /**
     * The one in which the day lies.
     *
     * @param fiscalYearMonth in which the fiscal year begins, 1 to 12
     */
    public static Quarter of(LocalDate day, int fiscalYearMonth) {
        int into = Math.floorMod(day.getMonthValue() - fiscalYearMonth, MONTHS);
        return from(day.withDayOfMonth(1).minusMonths(into));
    }

    /** The one that begins so. */
    static Quarter from(LocalDate first) {
        return new Quarter(first, first.plusMonths(MONTHS).minusDays(1));
    }

    /** The first day after it. */
    LocalDate next() {
        return to.plusDays(1);
    }

    /** The quarters before this one, the last first. */
    public List<Quarter> before(int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(back -> from(from.minusMonths((long) MONTHS * back)))
                .toList();
    }

    /** How many of its days are left; the day itself is the first of them. */
    public int left(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(day, to) + 1;
    }
}
