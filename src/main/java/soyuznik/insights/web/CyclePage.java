package soyuznik.insights.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import soyuznik.insights.Cycle;
import soyuznik.projects.End;
import soyuznik.projects.Stage;
import soyuznik.shell.Curves;
import soyuznik.shell.Frame;
import soyuznik.statistics.Incidence;
import soyuznik.statistics.Tally;

/** How long a sale takes (N-02). */
public record CyclePage(CohortPage page, Cycle cycle) {
    /** Where fewer than so many are still looked at, the curve says little: it ends there. */
    private static final int FEW = 5;

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

    public Tally tally(Way way) {
        return cycle.tally(way.cause());
    }

    public String list(Way way) {
        return page.form().list(way.tab());
    }

    /** The answer: by own projects when there are enough, otherwise by the norms. */
    public String answer(Frame frame) {
        var won = cycle.tally(Cycle.WON);
        if (!cycle.isEnough()) {
            return frame.text(
                    "insights.cycle.norms", Map.of("ended", cycle.ended(), "days", norms()));
        }
        return won.size() == 0
                ? frame.text("insights.cycle.nothing_won", "ended", cycle.ended())
                : frame.text(
                        "insights.cycle.answer",
                        Map.of(
                                "days", rounded(won.median()),
                                "most", rounded(won.quantile(0.75)),
                                "won", won.size()));
    }

    private long norms() {
        return page.method().stages().stream().mapToLong(Stage::normDays).sum();
    }

    /** What has come of a hundred that were opened, as far as was seen. */
    public String later(Frame frame) {
        var last = days();
        return frame.text(
                "insights.cycle.later",
                Map.of(
                        "days", last,
                        "won", CohortPage.percent(cycle.incidence(Cycle.WON).at(last), frame),
                        "lost", CohortPage.percent(cycle.incidence(Cycle.LOST).at(last), frame)));
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

    /** The longest time of which enough tell. */
    private int days() {
        return List.of(Cycle.WON, Cycle.LOST).stream()
                .flatMap(cause -> cycle.incidence(cause).steps().stream())
                .filter(step -> step.atRisk() >= Math.min(FEW, cycle.all()))
                .mapToInt(step -> step.time())
                .max()
                .orElse(1);
    }

    public Curves curves(Frame frame) {
        var lines = new ArrayList<Curves.Line>();
        lines.add(line("one", "insights.cycle.won", Cycle.WON, frame));
        lines.add(line("two", "insights.cycle.lost", Cycle.LOST, frame));
        return Curves.of(days(), lines);
    }

    private Curves.Line line(String kind, String label, int cause, Frame frame) {
        var incidence = cycle.incidence(cause);
        var share = CohortPage.percent(incidence.at(days()), frame);
        return new Curves.Line(kind, frame.text(label, "share", share), points(incidence));
    }

    private List<Curves.Point> points(Incidence incidence) {
        return incidence.steps().stream()
                .filter(step -> step.time() <= days())
                .map(step ->
                        new Curves.Point(
                                step.time(), step.value(), step.band().low(), step.band().high()))
                .toList();
    }
}
