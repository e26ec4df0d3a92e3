package soyuznik.insights.web;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import soyuznik.insights.Forecast;
import soyuznik.insights.Part;
import soyuznik.kernel.Money;
import soyuznik.projects.Outlook;
import soyuznik.projects.Sight;
import soyuznik.shell.Bar;
import soyuznik.shell.Frame;
import soyuznik.shell.Query;
import soyuznik.statistics.Expectation;
import soyuznik.statistics.Interval;

/**
 * What will come (N-03).
 *
 * @param sight by whose projects the chances are told
 */
public record ForecastPage(
        CohortPage page, Forecast forecast, Sight sight, MovesPage moves, BacktestPage backtest) {
    /** Sums nearer to each other than this are called alike. */
    private static final double ALIKE = 0.05;

    public boolean isEnough() {
        return forecast.outlook().isEnough();
    }

    /** Why nothing is reckoned, and what is missing. */
    public String refusal(Frame frame) {
        long ended = forecast.outlook().ended().base();
        return frame.text(
                "insights.forecast.refused",
                Map.of("ended", ended, "missing", Outlook.ENOUGH - ended));
    }

    /** 1 Oct 2026 to 31 Dec 2026. */
    private Map<String, Object> quarter(Frame frame) {
        return new HashMap<>(
                Map.of(
                        "from", frame.formats().day(forecast.quarter().from()),
                        "to", frame.formats().day(forecast.quarter().to())));
    }

    /** The answer in money; without any sum in numbers. */
    public String answer(Frame frame) {
        var said = quarter(frame);
        if (forecast.open().projects() == forecast.open().unpriced()
                && forecast.won().projects() == forecast.won().unpriced()) {
            said.put("number", Math.round(forecast.won().projects() + forecast.soon().mean()));
            return frame.text("insights.forecast.answer.number", said);
        }
        said.put(
                "sum",
                money(forecast.won().amount().doubleValue() + forecast.money().mean(), frame));
        said.put("between", between(forecast.worth(), frame));
        return frame.text("insights.forecast.answer", said);
    }

    /** 2,9 to 5,6 million. */
    private String between(Interval interval, Frame frame) {
        return frame.text(
                "insights.forecast.between",
                Map.of("low", money(interval.low(), frame), "high", money(interval.high(), frame)));
    }

    public String money(double amount, Frame frame) {
        return frame.formats().shortMoney(new Money(BigDecimal.valueOf(amount), forecast.base()));
    }

    public String money(Part part, Frame frame) {
        return frame.formats().shortMoney(part.money(forecast.base()));
    }

    /** The same by the number of projects. */
    public String number(Frame frame) {
        var all = forecast.number();
        return frame.text(
                "insights.forecast.number",
                Map.of(
                        "won", forecast.won().projects(),
                        "soon", count(forecast.soon().mean(), frame),
                        "open", forecast.open().projects(),
                        "low", (long) Math.floor(all.low() + 0.5),
                        "high", (long) Math.floor(all.high() + 0.5)));
    }

    /** 2,4; whole from ten on. */
    public static String count(double number, Frame frame) {
        return frame.formats().decimal(BigDecimal.valueOf(number), number < 10 ? 1 : 0);
    }

    /** What the sellers' own dates say, and how that differs. */
    public String dates(Frame frame) {
        var dated = forecast.dated();
        double promised = dated.amount().doubleValue();
        double expected = forecast.money().mean();
        var how =
                Math.abs(promised - expected) <= ALIKE * Math.max(promised, expected)
                        ? "alike"
                        : promised > expected ? "more" : "less";
        return frame.text(
                "insights.forecast.dates." + (isEnough() ? how : "alone"),
                Map.of(
                        "projects", dated.projects(),
                        "sum", money(dated, frame),
                        "difference", money(Math.abs(promised - expected), frame)));
    }

    /** By whom the chances are told: by ended projects that the viewer sees. */
    // T-02
    public String base(Frame frame) {
        var ended = forecast.outlook().ended();
        return frame.text(
                "insights.forecast.base." + whose(),
                Map.of(
                        "ended", ended.base(),
                        "won", ended.count(),
                        "share", CohortPage.percent(ended.share(), frame)));
    }

    private String whose() {
        return sight.isAll() ? "company" : sight.branch() == null ? "own" : "branch";
    }

    /** These projects. */
    // N-10
    public String ended() {
        var list =
                Query.of("tab", "all")
                        .with(CohortForm.METHOD, page.method().code())
                        .with("ended", "true");
        var branch = sight.branch();
        return (branch == null ? list : list.with("branch", branch.toString())).at("/projects");
    }

    public String counted(Frame frame) {
        return forecast.outlook()
                .counted()
                .map(at -> frame.text("insights.counted", "when", frame.formats().when(at)))
                .orElseGet(() -> frame.text("insights.counted.never"));
    }

    /**
     * A bar of the picture.
     *
     * @param code of its word
     * @param list what it counts
     */
    public record Row(String code, Bar bar, String sum, long projects, String list) {}

    /** What is won, with what is expected, and with what the sellers promise. */
    public List<Row> rows(Frame frame) {
        double won = forecast.won().amount().doubleValue();
        double expected = won + forecast.money().mean();
        double promised = won + forecast.dated().amount().doubleValue();
        double longest = Math.max(expected, promised);
        return longest <= 0
                ? List.of()
                : List.of(
                        new Row(
                                "expected",
                                new Bar(expected / longest, won / longest),
                                money(expected, frame),
                                Math.round(forecast.won().projects() + forecast.soon().mean()),
                                open()),
                        new Row(
                                "promised",
                                new Bar(promised / longest, won / longest),
                                money(promised, frame),
                                forecast.won().projects() + forecast.dated().projects(),
                                dated()));
    }

    public String chance(Forecast.Level level, Frame frame) {
        return level.open().projects() == 0
                ? frame.text("insights.unknown")
                : CohortPage.percent(level.chance(), frame);
    }

    public String number(Expectation of, Frame frame) {
        return count(of.mean(), frame);
    }

    public String won() {
        return inQuarter("won");
    }

    /** Those whose sellers promise them within the quarter. */
    public String dated() {
        return inQuarter("open");
    }

    private String inQuarter(String tab) {
        return page.form()
                .listed(tab)
                .with("dayFrom", forecast.quarter().from().toString())
                .with("dayTo", forecast.quarter().to().toString())
                .at("/projects");
    }

    public String open() {
        return page.form().list("open");
    }

    public String unpriced() {
        return page.form().list("open", "unpriced", "true");
    }

    /** Those of whose currency no rate is known. */
    public String apart() {
        return page.form().list("open", "summed", "apart");
    }

    public String standing(Forecast.Level level) {
        return page.form().list(tab(level));
    }

    public String dated(Forecast.Level level) {
        return page.form()
                .listed(tab(level))
                .with("dayFrom", forecast.quarter().from().toString())
                .with("dayTo", forecast.quarter().to().toString())
                .at("/projects");
    }

    private String tab(Forecast.Level level) {
        return (page.method().code() + '-' + level.stage().code()).toLowerCase(Locale.ROOT);
    }
}
