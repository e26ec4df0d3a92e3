package soyuznik.plans;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What was won month by month, in the currency of the company. */
public record Wins(List<Month> months) {
    public Wins {
        months = List.copyOf(months);
    }

    /**
     * @param sum of those of which it is known
     * @param unsummed those without a sum, or without a rate for its currency
     */
    public record Month(LocalDate first, long projects, BigDecimal sum, long unsummed) {}

    public BigDecimal sum(FiscalYear year) {
        return in(year).map(Month::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public long projects(FiscalYear year) {
        return in(year).mapToLong(Month::projects).sum();
    }

    public long unsummed(FiscalYear year) {
        return in(year).mapToLong(Month::unsummed).sum();
    }

    public Month of(YearMonth month) {
        return months.stream()
                .filter(one -> one.first().equals(month.atDay(1)))
                .findFirst()
                .orElseGet(() -> new Month(month.atDay(1), 0, BigDecimal.ZERO, 0));
    }

    /** How the years before this one fell into their months. */
    public Season before(FiscalYear year) {
        Predicate<Month> before = month -> month.first().isBefore(year.first());
        Function<YearMonth, Long> won =
                month ->
                        months.stream()
                                .filter(before)
                                .filter(one -> one.first().getMonth() == month.getMonth())
                                .mapToLong(Month::projects)
                                .sum();
        return new Season(year.months().stream().map(won).toList());
    }

    private Stream<Month> in(FiscalYear year) {
        return months.stream().filter(month -> year.holds(month.first()));
    }
}
