package soyuznik.insights.web;

import java.util.Locale;
import java.util.Map;
import soyuznik.insights.Funnel;
import soyuznik.shell.Bar;
import soyuznik.shell.Frame;

/** Where sales stick (N-01). */
public record FunnelPage(CohortPage page, Funnel funnel) {

    /** What became of all of them. */
    public String whole(Frame frame) {
        return frame.text(
                "insights.funnel.whole",
                Map.of(
                        "all", funnel.all(),
                        "won", funnel.ended(soyuznik.projects.End.WON),
                        "lost", funnel.ended(soyuznik.projects.End.LOST),
                        "open", funnel.open()));
    }

    /** The answer: the narrowest stage, and what waits there. */
    public String answer(Frame frame) {
        return funnel.narrowest()
                .map(level ->
                        frame.text(
                                "insights.funnel.answer",
                                Map.of(
                                        "stage", CohortPage.name(level.stage(), frame),
                                        "share",
                                                CohortPage.percent(
                                                        level.conversion().share(), frame),
                                        "base", level.conversion().base(),
                                        "interval",
                                                CohortPage.interval(level.conversion(), frame))))
                .orElseGet(() -> frame.text("insights.funnel.undecided"));
    }

    /** How long those stand there who are there now; empty for nobody. */
    public String waiting(Frame frame) {
        return funnel.narrowest()
                .map(Funnel.Level::waiting)
                .filter(waiting -> waiting.projects() > 0)
                .map(waiting ->
                        frame.text(
                                "insights.funnel.waiting",
                                Map.of("projects", waiting.projects(), "days", days(waiting))))
                .orElse("");
    }

    public static long days(Funnel.Waiting waiting) {
        return Math.round(waiting.median());
    }

    /** How far it is from a cylinder; empty as long as some gate has decided over nobody. */
    public String fullness(Frame frame) {
        var fullness = funnel.fullness();
        return fullness.isPresent()
                ? frame.text(
                        "insights.funnel.fullness",
                        "share",
                        CohortPage.percent(fullness.getAsDouble(), frame))
                : "";
    }

    public Bar bar(Funnel.Level level) {
        long longest = funnel.levels().stream().mapToLong(Funnel.Level::entered).max().orElse(0);
        return Bar.of(level.passed(), level.entered(), longest);
    }

    public boolean isNarrowest(Funnel.Level level) {
        return funnel.narrowest().filter(level::equals).isPresent();
    }

    public String conversion(Funnel.Level level, Frame frame) {
        return level.conversion().isKnown()
                ? CohortPage.percent(level.conversion().share(), frame)
                : frame.text("insights.unknown");
    }

    /** The records behind a figure of the stage. */
    public String entered(Funnel.Level level) {
        return page.form().list("all", "entered", level.stage().code());
    }

    public String passed(Funnel.Level level) {
        return page.form().list("all", "passed", level.stage().code());
    }

    public String standing(Funnel.Level level) {
        var tab = page.method().code() + '-' + level.stage().code();
        return page.form().list(tab.toLowerCase(Locale.ROOT));
    }
}
