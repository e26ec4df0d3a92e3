package soyuznik.insights.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import soyuznik.insights.Cycle;
import soyuznik.kernel.Viewer;
import soyuznik.projects.End;
import soyuznik.projects.Stage;
import soyuznik.shell.Curves;
import soyuznik.shell.Exportable.Cell;
import soyuznik.shell.Frame;
import soyuznik.shell.Report;
import soyuznik.statistics.Incidence;
import soyuznik.statistics.Tally;

/**
 * How long a sale takes, or how long it stands in one stage (N-02).
 *
 * @param against of those that they are held against
 */
public record CyclePage(CohortPage page, Course course, Optional<Course> against) {

    /**
     * One way to end.
     *
     * @param tab of the list of projects
     */
    public record Way(int cause, End end, String tab) {
        static final List<Way> ALL =
                List.of(
                        new Way(Cycle.WON, End.WON, "won"),
                        new Way(Cycle.LOST, End.LOST, "lost"),
                        new Way(Cycle.NOT_OURS, End.NOT_OURS, "not_ours"));
    }

    public List<Way> ways() {
        return Way.ALL;
    }

    public Cycle cycle() {
        return course.cycle();
    }

    /** The kind of sentences: of a whole sale, or of one stage. */
    private String of(String key) {
        return (page.stage().isPresent() ? "insights.stay." : "insights.cycle.") + key;
    }

    public String title(Frame frame) {
        return page.stage()
                .map(stage -> frame.text("insights.stay", "stage", CohortPage.name(stage, frame)))
                .orElseGet(() -> frame.text("insights.cycle"));
    }

    public String name(Way way, Frame frame) {
        return page.stage().isPresent()
                ? frame.text("insights.stay.way." + way.tab())
                : frame.text("projects.tab." + way.tab());
    }

    /** The projects behind the figure. */
    public String list(Way way, boolean one) {
        var form = one ? page.form() : page.form().against().orElse(page.form());
        return page.stage()
                .map(stage -> atStage(form, way, stage.code()))
                .orElseGet(() -> form.list(way.tab()));
    }

    private static String atStage(CohortForm form, Way way, String stage) {
        return way.end() == End.WON
                ? form.list("all", "passed", stage)
                : form.ended(way.tab(), stage);
    }

    /** The answer: by own projects when there are enough, otherwise by the norms. */
    public String answer(Frame frame) {
        var won = cycle().tally(Cycle.WON);
        if (!cycle().isEnough()) {
            return frame.text(of("norms"), Map.of("ended", cycle().ended(), "days", norms()));
        }
        return won.size() == 0
                ? frame.text(of("nothing_won"), "ended", cycle().ended())
                : frame.text(
                        of("answer"),
                        Map.of(
                                "days", rounded(won.median()),
                                "most", rounded(won.quantile(0.75)),
                                "won", won.size()));
    }

    private long norms() {
        return page.stage().map(List::of).orElse(page.method().stages()).stream()
                .mapToLong(Stage::normDays)
                .sum();
    }

    /** What has come of a hundred that were opened, as far as was seen. */
    public String later(Frame frame) {
        return frame.text(
                of("later"),
                Map.of(
                        "days", course.days(),
                        "won", CohortPage.percent(course.won().at(course.days()), frame),
                        "lost", CohortPage.percent(course.lost().at(course.days()), frame)));
    }

    /** By whom a limit is told: all of the company, whose number only who sees all is told. */
    // P-08, T-02
    public static String usual(Stage stage, Frame frame) {
        var viewer = frame.visitor().viewer();
        return viewer != null && viewer.scopes().contains(Viewer.ALL)
                ? frame.text("insights.cycle.counted", "projects", stage.counted())
                : frame.text("insights.cycle.company");
    }

    /** How many were counted. */
    public String whole(Frame frame) {
        return frame.text(of("whole"), Map.of("all", cycle().all(), "ended", cycle().ended()));
    }

    private static long rounded(OptionalDouble days) {
        return Math.round(days.orElse(0));
    }

    /** 57,5; a stroke for nothing. */
    public static String said(OptionalDouble days, Frame frame) {
        return days.isPresent()
                ? frame.formats().decimal(BigDecimal.valueOf(days.getAsDouble()), 1)
                : frame.text("insights.unknown");
    }

    public static Tally tally(Course course, Way way) {
        return course.cycle().tally(way.cause());
    }

    /** What is so of the one and not of the other that it is held against; else nothing. */
    public String said(boolean one, Frame frame) {
        var form = page.form();
        return form.against()
                .map(other -> one ? page.said(form, other, frame) : page.said(other, form, frame))
                .orElse("");
    }

    /** As it goes out as a file. */
    Report report(Frame frame) {
        var enough = cycle().isEnough();
        var parts = new ArrayList<Report.Part>();
        parts.add(new Report.Part(said(true, frame), rows(course, frame)));
        against.ifPresent(
                other -> parts.add(new Report.Part(said(false, frame), rows(other, frame))));
        return new Report(
                title(frame),
                page.dated(frame),
                List.of(
                        answer(frame),
                        enough ? later(frame) : "",
                        whole(frame),
                        enough ? key(frame) : ""),
                enough ? Optional.of(curves(frame)) : Optional.empty(),
                HEADS.stream().map(head -> frame.text("insights.cycle." + head)).toList(),
                parts);
    }

    private static final List<String> HEADS = List.of("how", "projects", "median", "mean", "most");

    private List<Report.Row> rows(Course of, Frame frame) {
        return ways().stream()
                .map(way -> {
                    var tally = tally(of, way);
                    return Report.Row.of(
                            new Cell.Words(name(way, frame)),
                            Cell.of(tally.size()),
                            days(tally.median()),
                            days(tally.mean()),
                            days(tally.quantile(0.75)));
                })
                .toList();
    }

    private static Cell days(OptionalDouble days) {
        return days.isPresent()
                ? new Cell.Amount(
                        BigDecimal.valueOf(days.getAsDouble()).setScale(1, RoundingMode.HALF_UP))
                : Cell.NOTHING;
    }

    public Curves curves(Frame frame) {
        var lines = new ArrayList<Curves.Line>();
        lines.add(line("one", label("won", course, frame), course, course.won()));
        lines.add(line("two", label("lost", course, frame), course, course.lost()));
        against.ifPresent(other -> {
            lines.add(line("one is-other", label("won", other, frame), other, other.won()));
            lines.add(line("two is-other", label("lost", other, frame), other, other.lost()));
        });
        return Curves.of(course.days(), lines);
    }

    private String label(String way, Course of, Frame frame) {
        var curve = way.equals("won") ? of.won() : of.lost();
        return frame.text(of(way), "share", CohortPage.percent(curve.at(course.days()), frame));
    }

    /** What the pale lines are; nothing without them. */
    public String key(Frame frame) {
        return against.isPresent()
                ? frame.text("insights.cycle.pale", "which", said(false, frame))
                : "";
    }

    private static Curves.Line line(String kind, String label, Course course, Incidence curve) {
        return new Curves.Line(kind, label, course.points(curve));
    }
}
