package soyuznik.plans.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import soyuznik.kernel.UserId;
import soyuznik.plans.Course;
import soyuznik.plans.Discrepancy;
import soyuznik.shell.Bar;
import soyuznik.shell.Frame;
import soyuznik.shell.Query;

/**
 * Where both plans differ (L-03).
 *
 * @param parts none as long as there is no plan from above
 */
public record DifferencePage(
        PlanFrame page,
        Course course,
        Optional<Instant> counted,
        boolean maySet,
        List<Part> parts) {

    /** All of one kind. */
    public record Part(Discrepancy.By by, List<Discrepancy> all) {
        public Bar bar(Discrepancy one) {
            long longest = all.stream().mapToLong(Part::longer).max().orElse(0);
            return Bar.of(one.below().longValue(), one.above().longValue(), longest);
        }

        private static long longer(Discrepancy one) {
            return one.above().max(one.below()).longValue();
        }
    }

    public boolean isComparable() {
        return course.above() != null;
    }

    public boolean isEmpty() {
        return course.planned().below().signum() == 0;
    }

    private BigDecimal above() {
        return Optional.ofNullable(course.above()).orElse(BigDecimal.ZERO);
    }

    /** The answer: by how much the whole differs. */
    public String answer(Frame frame) {
        var total = total();
        var said =
                Map.<String, Object>of(
                        "above", page.brief(total.above(), frame),
                        "below", page.brief(total.below(), frame),
                        "sum", page.brief(total.difference().abs(), frame),
                        "share", frame.text("ui.percent", "number", Math.abs(total.percent())));
        return frame.text(
                switch (total.difference().signum()) {
                    case -1 -> "plans.differences.less";
                    case 1 -> "plans.differences.more";
                    default -> "plans.differences.same";
                },
                said);
    }

    private Discrepancy total() {
        return new Discrepancy("", "", course.last(), above(), course.planned().below());
    }

    /** Which client is furthest apart; empty for none. */
    public String furthest(Frame frame) {
        return parts.stream()
                .filter(part -> part.by() == Discrepancy.By.CLIENT)
                .flatMap(part -> part.all().stream())
                .findFirst()
                .map(one ->
                        frame.text(
                                one.difference().signum() < 0
                                        ? "plans.differences.furthest.less"
                                        : "plans.differences.furthest.more",
                                Map.of(
                                        "name", one.name(),
                                        "sum", page.brief(one.difference().abs(), frame))))
                .orElse("");
    }

    /** What grew out of a typed result of last year belongs to no client. */
    public String undivided(Frame frame) {
        return course.isTyped()
                ? frame.text(
                        "plans.differences.undivided",
                        "sum",
                        page.brief(course.base().subtract(course.last()), frame))
                : "";
    }

    public String name(Part part, Discrepancy one, Frame frame) {
        if (!one.key().isEmpty()) {
            return one.name();
        }
        return frame.text(part.by() == Discrepancy.By.GROUP ? "plans.ungrouped" : "plans.unled");
    }

    /** +12 %, and a stroke where from above nothing is planned. */
    public static String share(Discrepancy one, Frame frame) {
        return one.above().signum() == 0
                ? frame.text("insights.unknown")
                : PlanPage.signed(BigDecimal.valueOf(one.percent()), frame);
    }

    public String difference(Discrepancy one, Frame frame) {
        var plus = one.difference().signum() > 0 ? "+" : "";
        return plus + page.brief(one.difference(), frame);
    }

    /** The projects behind what was won last year. */
    public String won(Part part, Discrepancy one) {
        var list = page.address().won(course.year().plus(-1).days());
        return (switch (part.by()) {
                    case CLIENT -> list.with("company", one.key());
                    case GROUP ->
                            one.key().isEmpty()
                                    ? list.with("ungrouped", "true")
                                    : list.with("group", one.key());
                    case MANAGER -> list.with("led", led(one));
                    case BRANCH -> list.with("branch", one.key());
                })
                .at("/projects");
    }

    /** The part of the sheet in which it is planned. */
    public String sheet(Part part, Discrepancy one) {
        var query = page.address().query();
        return switch (part.by()) {
            case CLIENT -> at(query.with("only", one.key()));
            case GROUP -> at(query.with("within", one.key().isEmpty() ? "0" : one.key()));
            case MANAGER -> at(query.with("manager", led(one)));
            case BRANCH -> at(query.with("branch", one.key()));
        };
    }

    private static String led(Discrepancy one) {
        return one.key().isEmpty() ? UserId.NOBODY.toString() : one.key();
    }

    private static String at(Query query) {
        return query.at(PlanAddress.PATH + "/sheet");
    }
}
