package soyuznik.plans;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a year goes: what was planned for it and what was won, month by month (L-01, L-03). */
// L-03
public record Course(FiscalYear year, Wins wins, Planned planned) {

    /**
     * What was planned.
     *
     * @param above the plan from above that governs; null: nobody set one
     * @param own whether it was set for exactly what is looked at, not for something above it
     * @param below what is planned client by client
     */
    public record Planned(@Nullable YearPlan above, boolean own, BigDecimal below) {}

    /**
     * One month, and all until its end.
     *
     * @param planned of the year until the end of the month, as {@code won}
     */
    public record Row(
            YearMonth month,
            BigDecimal plan,
            Wins.Month fact,
            BigDecimal planned,
            BigDecimal won) {}

    /** What last year's projects tell. */
    public BigDecimal last() {
        return wins.sum(year.plus(-1));
    }

    /** Whether somebody typed what last year brought, because the projects don't tell it. */
    public boolean isTyped() {
        var above = planned.above();
        return above != null && planned.own() && above.base() != null;
    }

    /** From what it grows. */
    public BigDecimal base() {
        var above = planned.above();
        return above != null && planned.own() ? YearPlans.base(above, last()) : last();
    }

    /** The plan from above; null where nobody set one, or there is nothing to grow from. */
    // L-01
    public @Nullable BigDecimal above() {
        var above = planned.above();
        return above == null || base().signum() == 0 ? null : above.growth().of(base());
    }

    /** That from above, or what was planned client by client as long as there is none. */
    public BigDecimal plan() {
        var above = above();
        return above == null ? planned.below() : above;
    }

    public boolean isPlanned() {
        return plan().signum() > 0;
    }

    public boolean isFromAbove() {
        return above() != null;
    }

    public Season season() {
        return wins.before(year);
    }

    public BigDecimal won() {
        return wins.sum(year);
    }

    public List<Row> rows() {
        var parts = season().spread(plan());
        var rows = new ArrayList<Row>();
        var planned = BigDecimal.ZERO;
        var won = BigDecimal.ZERO;
        for (var month : year.months()) {
            var plan = parts.get(rows.size());
            var fact = wins.of(month);
            planned = planned.add(plan);
            won = won.add(fact.sum());
            rows.add(new Row(month, plan, fact, planned, won));
        }
        return List.copyOf(rows);
    }

    /** What should have been won until the end of the day: whole months, and a part of this one. */
    public BigDecimal due(LocalDate day) {
        var due = BigDecimal.ZERO;
        for (var row : rows()) {
            due = due.add(row.plan().multiply(passed(row.month(), day)));
        }
        return due.setScale(0, RoundingMode.HALF_UP);
    }

    private static BigDecimal passed(YearMonth month, LocalDate day) {
        if (day.isBefore(month.atDay(1))) {
            return BigDecimal.ZERO;
        }
        return day.isAfter(month.atEndOfMonth())
                ? BigDecimal.ONE
                : BigDecimal.valueOf(day.getDayOfMonth())
                        .divide(BigDecimal.valueOf(month.lengthOfMonth()), 6, RoundingMode.HALF_UP);
    }
}
