package soyuznik.plans.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import soyuznik.clients.Range;
import soyuznik.plans.Course;
import soyuznik.plans.YearPlan;
import soyuznik.shell.Columns;
import soyuznik.shell.Frame;

/**
 * Whether we keep up with the plan (L-01, L-03).
 *
 * @param mayPlan clients
 * @param maySet the plan from above of exactly this
 * @param revisions of the plan from above of exactly this, the newest first
 */
public record PlanPage(
        PlanFrame page,
        Course course,
        Optional<Instant> counted,
        LocalDate today,
        boolean mayPlan,
        boolean maySet,
        List<YearPlan> revisions) {

    public boolean isEmpty() {
        return !course.isPlanned() && course.won().signum() == 0 && course.last().signum() == 0;
    }

    private boolean isAhead() {
        return today.isBefore(course.year().first());
    }

    private boolean isOver() {
        return today.isAfter(course.year().last());
    }

    private String brief(BigDecimal sum, Frame frame) {
        return page.brief(sum, frame);
    }

    /** The answer: what was won of the plan. */
    public String answer(Frame frame) {
        var said =
                Map.<String, Object>of(
                        "year", course.year().toString(),
                        "won", brief(course.won(), frame),
                        "plan", brief(course.plan(), frame),
                        "share", share(course.won(), course.plan(), frame));
        if (!course.isPlanned()) {
            return frame.text("plans.answer.unplanned", said);
        }
        return frame.text(isAhead() ? "plans.answer.ahead" : "plans.answer", said);
    }

    /** How far behind or before the plan of today; empty where no day of the year is today. */
    public String due(Frame frame) {
        if (!course.isPlanned() || isAhead() || isOver()) {
            return "";
        }
        var due = course.due(today);
        var behind = due.subtract(course.won());
        return frame.text(
                behind.signum() > 0 ? "plans.due.behind" : "plans.due.before",
                Map.of("due", brief(due, frame), "sum", brief(behind.abs(), frame)));
    }

    static String share(BigDecimal part, BigDecimal whole, Frame frame) {
        var share =
                whole.signum() == 0
                        ? BigDecimal.ZERO
                        : part.movePointRight(2).divide(whole, 0, RoundingMode.HALF_UP);
        return frame.text("ui.percent", "number", share.longValue());
    }

    /** Where the plan of the year comes from. */
    public String source(Frame frame) {
        if (!course.isPlanned()) {
            return "";
        }
        return frame.text(course.isFromAbove() ? "plans.source.above" : "plans.source.below");
    }

    /** Last year × (1 + market + ours), with the figures in it. */
    // L-01
    public String formula(Frame frame) {
        var plan = course.planned().above();
        var above = course.above();
        if (plan == null) {
            return frame.text("plans.above.none");
        }
        var growth = plan.growth();
        var percent = PlanFrame.percent(growth.percent(), frame);
        if (above == null) {
            var said = maySet ? "plans.above.nothing.type" : "plans.above.nothing";
            return frame.text(said, "percent", percent);
        }
        return frame.text(
                "plans.above.formula",
                Map.of(
                        "base", brief(course.base(), frame),
                        "percent", percent,
                        "market", signed(growth.market(), frame),
                        "own", signed(growth.own(), frame),
                        "plan", brief(above, frame)));
    }

    static String signed(BigDecimal percent, Frame frame) {
        var plus = percent.signum() > 0 ? "+" : "";
        return plus + PlanFrame.percent(percent, frame);
    }

    /** How one of the plans from above was set. */
    public String revision(YearPlan plan, Frame frame) {
        var base = plan.base();
        var said =
                Map.<String, Object>of(
                        "market", signed(plan.growth().market(), frame),
                        "own", signed(plan.growth().own(), frame),
                        "base", base == null ? "" : brief(base, frame));
        return frame.text(
                base == null ? "plans.above.revision" : "plans.above.revision.typed", said);
    }

    /** How the year was divided into months. */
    public String season(Frame frame) {
        var season = course.season();
        return frame.text(
                season.isOwn() ? "plans.season.own" : "plans.season.even",
                "projects",
                season.all());
    }

    /** Nothing of a month that has not begun. */
    public boolean isBegun(Course.Row row) {
        return !today.isBefore(row.month().atDay(1));
    }

    public Columns months(Frame frame) {
        return columns(Course.Row::plan, row -> row.fact().sum(), frame);
    }

    public Columns whole(Frame frame) {
        return columns(
                Course.Row::planned, row -> isBegun(row) ? row.won() : BigDecimal.ZERO, frame);
    }

    private Columns columns(
            Function<Course.Row, BigDecimal> plan,
            Function<Course.Row, BigDecimal> fact,
            Frame frame) {
        return Columns.of(
                course.rows().stream()
                        .map(row -> column(row, plan.apply(row), fact.apply(row), frame))
                        .toList());
    }

    private Columns.Column column(Course.Row row, BigDecimal plan, BigDecimal fact, Frame frame) {
        var said =
                frame.text(
                        "plans.column.said",
                        Map.of(
                                "month", name(row.month(), frame),
                                "plan", page.full(plan, frame),
                                "fact", page.full(fact, frame)));
        return new Columns.Column(
                brief(row.month(), frame), said, fact.doubleValue(), plan.doubleValue());
    }

    private static String brief(YearMonth month, Frame frame) {
        var locale = frame.visitor().language().locale();
        return month.getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, locale).replace(".", "");
    }

    public static String name(YearMonth month, Frame frame) {
        var locale = frame.visitor().language().locale();
        return month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, locale)
                + ' '
                + month.getYear();
    }

    /** The projects that a month counts. */
    public String list(Course.Row row) {
        var month = row.month();
        var days = new Range<>(month.atDay(1), month.atEndOfMonth());
        return page.address().won(days).at("/projects");
    }

    public String list() {
        return page.address().won(course.year().days()).at("/projects");
    }

    /** Those of the year before. */
    public String before() {
        return page.address().won(course.year().plus(-1).days()).at("/projects");
    }

    /** What is no part of any sum. */
    public long unsummed() {
        return course.wins().unsummed(course.year());
    }

    /** These projects. */
    // N-10
    public String missing() {
        return page.address().won(course.year().days()).with("summed", "no").at("/projects");
    }

    public @Nullable YearPlan above() {
        return course.planned().above();
    }
}
