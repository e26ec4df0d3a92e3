package soyuznik.insights.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import soyuznik.insights.Funnel;
import soyuznik.insights.Funnel.Level;
import soyuznik.projects.End;
import soyuznik.projects.Stage;
import soyuznik.shell.Bar;
import soyuznik.shell.Exportable.Cell;
import soyuznik.shell.Frame;
import soyuznik.statistics.Difference;
import soyuznik.statistics.Proportion;

/**
 * How two cohorts of one method came through its stages.
 *
 * @param form of the other one
 */
// N-01
public record FunnelComparison(CohortPage page, CohortForm form, Funnel funnel, Funnel other) {

    /** How one stage was passed in both. */
    public record Line(Stage stage, Difference difference) {
        static Line of(Level one, Level other) {
            return new Line(one.stage(), new Difference(one.conversion(), other.conversion()));
        }
    }

    public List<Line> lines() {
        return funnel.levels().stream()
                .flatMap(level ->
                        other.levels().stream()
                                .filter(same -> same.stage().equals(level.stage()))
                                .map(same -> Line.of(level, same)))
                .toList();
    }

    /** Won of what was won or lost. */
    public Difference whole() {
        return new Difference(funnel.won(), other.won());
    }

    /** The answer: the stage that differs most surely, or how the whole differs. */
    public String answer(Frame frame) {
        var farthest =
                lines().stream()
                        .filter(line -> line.difference().isKnown())
                        .max(Comparator.comparingDouble(line -> line.difference().surely()));
        return farthest.map(line -> answer(line, frame))
                .orElseGet(() -> frame.text("insights.compare.undecided"));
    }

    private String answer(Line line, Frame frame) {
        var difference = line.difference();
        if (difference.value() == 0) {
            return frame.text("insights.compare.same");
        }
        return frame.text(
                difference.isProven() ? "insights.compare.answer" : "insights.compare.chance",
                Map.of(
                        "stage", name(line, frame),
                        "one", share(difference.one(), frame),
                        "oneBase", difference.one().base(),
                        "other", share(difference.other(), frame),
                        "otherBase", difference.other().base(),
                        "points", points(difference.value())));
    }

    public String name(Line line, Frame frame) {
        return CohortPage.name(line.stage(), frame);
    }

    public String share(Proportion of, Frame frame) {
        return of.isKnown()
                ? CohortPage.percent(of.share(), frame)
                : frame.text("insights.unknown");
    }

    /** +7, −12, 0: hundredths of the whole. */
    private static String points(double difference) {
        long points = Math.round(100 * difference);
        return points < 0 ? "−" + -points : points > 0 ? "+" + points : "0";
    }

    /** +7 (from −2 to +16). */
    public String difference(Difference difference, Frame frame) {
        return difference.isKnown()
                ? frame.text(
                        "insights.compare.points",
                        Map.of(
                                "points", points(difference.value()),
                                "low", points(difference.interval().low()),
                                "high", points(difference.interval().high())))
                : frame.text("insights.unknown");
    }

    /** Of one stage, behind its own figures: how the other passed it, and the difference. */
    List<Cell> cells(Stage stage, Frame frame) {
        return lines().stream()
                .filter(line -> line.stage().equals(stage))
                .map(Line::difference)
                .flatMap(difference ->
                        Stream.of(share(difference.other(), frame), difference(difference, frame)))
                .<Cell>map(Cell.Words::new)
                .toList();
    }

    /** What is so of the one and not of the other. */
    public String said(boolean one, Frame frame) {
        return page.said(one ? page.form() : form, one ? form : page.form(), frame);
    }

    /** The records behind how many passed. */
    public String passed(boolean one, Line line) {
        return (one ? page.form() : form).list("all", "passed", line.stage().code());
    }

    public String ended(boolean one, End end) {
        return (one ? page.form() : form).list(end.name().toLowerCase(Locale.ROOT));
    }

    /** How long the bar of a share is: a whole one is the whole way. */
    public Bar bar(Proportion of) {
        return Bar.of(of.count(), of.base(), of.base());
    }
}
