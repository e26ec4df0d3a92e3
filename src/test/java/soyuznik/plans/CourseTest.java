package soyuznik.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import soyuznik.access.Name;
import soyuznik.support.Rule;

/** A year against its plan, computed by hand. */
class CourseTest {
    private static final FiscalYear YEAR = new FiscalYear(2026, 1);

    private static Wins.Month month(String first, long projects, long sum) {
        return new Wins.Month(LocalDate.parse(first), projects, BigDecimal.valueOf(sum), 0);
    }

    private static YearPlan above(String base) {
        var values =
                Map.of("market", "20", "own", "10", "base", base, "baseReason", "Книга продаж");
        return new YearPlan(
                1,
                new YearPlan.Key(2026, null),
                1,
                values,
                new Name("Иванова", "Анна", ""),
                Instant.EPOCH);
    }

    private static Course course(@Nullable YearPlan above, boolean own, Wins.Month... months) {
        var planned = new Course.Planned(above, own, BigDecimal.valueOf(600));
        return new Course(YEAR, new Wins(List.of(months)), planned);
    }

    @Test
    @Rule("L-01")
    void lastYearGrowsAsItWasSet() {
        var course = course(above(""), true, month("2025-03-01", 2, 1_000));
        assertThat(course.above()).isEqualByComparingTo("1300");
        assertThat(course.isTyped()).isFalse();
    }

    @Test
    @Rule("L-01")
    void whereLastYearWasNotLedHereItsResultIsTypedAndMarked() {
        var course = course(above("5000"), true, month("2025-03-01", 2, 1_000));
        assertThat(course.above()).isEqualByComparingTo("6500");
        assertThat(course.isTyped()).isTrue();
    }

    @Test
    @Rule("L-01")
    void whatWasTypedForTheWholeIsNotTheBaseOfAPart() {
        var course = course(above("5000"), false, month("2025-03-01", 2, 1_000));
        assertThat(course.above()).isEqualByComparingTo("1300");
    }

    @Test
    @Rule("L-01")
    void outOfNothingNothingGrowsAndThePlanFromBelowHolds() {
        var course = course(above(""), true);
        assertThat(course.above()).isNull();
        assertThat(course.plan()).isEqualByComparingTo("600");
    }

    @Test
    @Rule("L-03")
    void withTwoDozenWonProjectsTheYearFallsIntoMonthsAsBefore() {
        var course = course(null, false, month("2025-01-01", 18, 1), month("2024-12-01", 6, 9_000));
        assertThat(course.season().isOwn()).isTrue();
        assertThat(course.rows().getFirst().plan()).isEqualByComparingTo("450");
        assertThat(course.rows().get(5).plan()).isZero();
        assertThat(course.rows().getLast().plan()).isEqualByComparingTo("150");
    }

    @Test
    @Rule("L-03")
    void withFewerWonProjectsTheMonthsAreEqual() {
        var course = course(null, false, month("2025-01-01", 23, 1));
        assertThat(course.season().isOwn()).isFalse();
        assertThat(course.rows())
                .allSatisfy(row -> assertThat(row.plan()).isEqualByComparingTo("50"));
    }

    @Test
    @Rule("L-03")
    void theMonthsTogetherAreTheYear() {
        var thirds = new Season(Collections.nCopies(12, 0L)).spread(new BigDecimal("1000.01"));
        assertThat(thirds.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("1000.01");
        var odd = new Season(LongStream.rangeClosed(1, 12).boxed().toList());
        assertThat(odd.spread(BigDecimal.TEN).stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("10");
    }

    @Test
    @Rule("L-03")
    void untilTheMiddleOfAMonthHalfOfItIsDue() {
        var course = course(null, false, month("2026-01-01", 1, 80));
        assertThat(course.due(LocalDate.of(2026, 6, 15))).isEqualByComparingTo("275");
        assertThat(course.due(LocalDate.of(2027, 2, 1))).isEqualByComparingTo("600");
        assertThat(course.due(LocalDate.of(2025, 12, 31))).isZero();
        assertThat(course.rows().get(2).won()).isEqualByComparingTo("80");
        assertThat(course.rows().get(2).planned()).isEqualByComparingTo("150");
    }

    @Test
    @Rule("L-03")
    void aYearThatBeginsInAprilEndsInMarch() {
        var year = FiscalYear.of(LocalDate.of(2026, 3, 31), 4);
        assertThat(year.first()).isEqualTo("2025-04-01");
        assertThat(year.last()).isEqualTo("2026-03-31");
        assertThat(year).hasToString("2025/26");
        assertThat(FiscalYear.of(LocalDate.of(2026, 4, 1), 4).first()).isEqualTo("2026-04-01");
    }
}
