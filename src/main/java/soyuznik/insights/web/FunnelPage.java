package soyuznik.insights.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import soyuznik.insights.Funnel;
import soyuznik.projects.End;
import soyuznik.projects.Outlook;
import soyuznik.shell.Bar;
import soyuznik.shell.Exportable.Cell;
import soyuznik.shell.Frame;
import soyuznik.shell.Report;

/** Where sales stick (N-01). */
public record FunnelPage(CohortPage page, Funnel funnel, Optional<Funnel> against) {

    /** Those that these are held against, if any are. */
    public Optional<FunnelComparison> comparison() {
        return page.form()
                .against()
                .flatMap(form ->
                        against.map(other -> new FunnelComparison(page, form, funnel, other)));
    }

    /** What became of all of them. */
    public String whole(Frame frame) {
        return frame.text(
                "insights.funnel.whole",
                Map.of(
                        "all", funnel.all(),
                        "won", funnel.ended(End.WON),
                        "lost", funnel.ended(End.LOST),
                        "refused", funnel.ended(End.NOT_OURS),
                        "frozen", funnel.ended(End.FROZEN),
                        "open", funnel.open()));
    }

    /** The narrowest stage; empty where all went on everywhere. */
    private Optional<Funnel.Level> narrow() {
        return funnel.narrowest().filter(level -> level.conversion().share() < 1);
    }

    /** The answer: the narrowest stage, and what waits there. */
    public String answer(Frame frame) {
        return narrow().map(level ->
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
                .orElseGet(() -> frame.text(unanswered()));
    }

    private String unanswered() {
        return funnel.narrowest().isPresent()
                ? "insights.funnel.smooth"
                : "insights.funnel.undecided";
    }

    /** That the answer is told by few; empty where enough are decided, or none. */
    public String thin(Frame frame) {
        long base = funnel.narrowest().map(level -> level.conversion().base()).orElse(0L);
        return base == 0 || base >= Outlook.ENOUGH
                ? ""
                : frame.text("insights.funnel.thin", "base", base);
    }

    /** How long those stand there who are there now; empty for nobody. */
    public String waiting(Frame frame) {
        return narrow().map(Funnel.Level::waiting)
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

    /** As it goes out as a file. */
    Report report(Frame frame) {
        var said =
                List.of(
                        answer(frame),
                        thin(frame),
                        waiting(frame),
                        comparison().map(other -> other.answer(frame)).orElse(""),
                        whole(frame),
                        fullness(frame));
        return new Report(
                frame.text("insights.funnel"),
                page.dated(frame),
                said,
                Optional.empty(),
                heads(frame),
                List.of(
                        new Report.Part(
                                "",
                                funnel.levels().stream()
                                        .map(level -> row(level, frame))
                                        .toList())));
    }

    private List<String> heads(Frame frame) {
        var heads = new ArrayList<String>();
        Stream.of(
                        "projects.column.stage",
                        "insights.funnel.entered",
                        "insights.funnel.passed",
                        "insights.funnel.ended",
                        "insights.funnel.conversion",
                        "insights.funnel.interval",
                        "insights.funnel.now",
                        "insights.funnel.age")
                .map(frame::text)
                .forEach(heads::add);
        comparison()
                .ifPresent(other -> {
                    heads.add(other.said(false, frame));
                    heads.add(frame.text("insights.compare.difference"));
                });
        return heads;
    }

    private Report.Row row(Funnel.Level level, Frame frame) {
        var waiting = level.waiting();
        var known = level.conversion().isKnown();
        var cells = new ArrayList<Cell>();
        cells.add(new Cell.Words(CohortPage.name(level.stage(), frame)));
        cells.add(Cell.of(level.entered()));
        cells.add(Cell.of(level.passed()));
        cells.add(Cell.of(level.ended()));
        cells.add(new Cell.Words(conversion(level, frame)));
        cells.add(new Cell.Words(known ? CohortPage.interval(level.conversion(), frame) : ""));
        cells.add(Cell.of(waiting.projects()));
        cells.add(waiting.projects() == 0 ? Cell.NOTHING : Cell.of(days(waiting)));
        comparison().ifPresent(other -> cells.addAll(other.cells(level.stage(), frame)));
        return new Report.Row(Optional.of(bar(level)), cells);
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

    /** Those that ended so in the stage. */
    public String ended(Funnel.Level level, String tab) {
        return page.form().ended(tab, level.stage().code());
    }

    public String standing(Funnel.Level level) {
        var tab = page.method().code() + '-' + level.stage().code();
        return page.form().list(tab.toLowerCase(Locale.ROOT));
    }
}
