package soyuznik.insights.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import soyuznik.insights.Backtest;
import soyuznik.kernel.BranchId;
import soyuznik.shell.Agreement;
import soyuznik.shell.Frame;
import soyuznik.shell.Query;
import soyuznik.statistics.Calibration;
import soyuznik.statistics.Interval;

/**
 * Whether the chances can be trusted (N-03).
 *
 * @param branch by whose projects they were said; null: no branch
 */
public record BacktestPage(Backtest backtest, CohortForm form, @Nullable BranchId branch) {
    private static final int BINS = 10;
    private static final int DIGITS = 3;

    /** One bin of the curve, where the address asks for it. */
    private static final String SAID = "said";

    /** Less than this is no difference. */
    private static final double WORTH = 0.005;

    private static final double BIAS = 0.1;

    /** The answer: whether it is worth anything against always saying the average. */
    public String answer(Frame frame) {
        var calibration = backtest.calibration();
        double brier = calibration.brier().orElse(0);
        double plain = calibration.plain().orElse(0);
        double better = plain <= 0 ? 0 : 1 - brier / plain;
        var how = better >= WORTH ? better() : better > -WORTH ? "alike" : "worse";
        return frame.text(
                "insights.backtest.answer." + how,
                Map.of(
                        "projects", calibration.came().base(),
                        "quarters", backtest.quarters().size(),
                        "brier", score(calibration.brier(), frame),
                        "plain", score(calibration.plain(), frame),
                        "better", CohortPage.percent(Math.abs(better), frame)));
    }

    /** Better than the average, and the limits held as often as not. */
    private String better() {
        return 2 * backtest.within() >= backtest.quarters().size() ? "better" : "partly";
    }

    /** Whether more was promised than came, or less. */
    public String bias(Frame frame) {
        double expected = backtest.expected();
        long won = backtest.calibration().came().count();
        var how =
                expected > won * (1 + BIAS) ? "high" : expected < won * (1 - BIAS) ? "low" : "none";
        return frame.text(
                "insights.backtest.bias." + how,
                Map.of("expected", Math.round(expected), "won", won));
    }

    private static String score(OptionalDouble score, Frame frame) {
        return frame.formats().decimal(BigDecimal.valueOf(score.orElse(0)), DIGITS);
    }

    public String within(Frame frame) {
        return frame.text(
                "insights.backtest.within",
                Map.of("within", backtest.within(), "quarters", backtest.quarters().size()));
    }

    public List<Calibration.Bin> bins() {
        return backtest.calibration().bins(BINS);
    }

    public Agreement picture() {
        return Agreement.of(
                bins().stream()
                        .map(bin ->
                                new Agreement.Point(
                                        bin.mean(),
                                        bin.came().share(),
                                        bin.came().interval().low(),
                                        bin.came().interval().high()))
                        .toList());
    }

    /** The same page about what was said so, quarter by quarter. */
    public String alone(Calibration.Bin bin) {
        return address().with(SAID, Long.toString(Math.round(bin.low() * BINS))).at(form.path())
                + "#by-quarter";
    }

    private Query address() {
        return Query.read(form.query());
    }

    public Optional<Calibration.Bin> bin() {
        return bins().stream()
                .filter(bin -> form.get(SAID).equals(Long.toString(Math.round(bin.low() * BINS))))
                .findFirst();
    }

    public String whole() {
        return address().without(SAID).at(form.path()) + "#by-quarter";
    }

    public List<Backtest.Past> quarters() {
        return bin().map(bin -> backtest.between(bin.low(), bin.high()))
                .orElse(backtest)
                .quarters();
    }

    /** Those that were open when the quarter began. */
    // N-10
    public String open(Backtest.Past past) {
        return list(past).at("/projects");
    }

    /** Those of them that were won in it. */
    public String won(Backtest.Past past) {
        return list(past).with("came", "true").at("/projects");
    }

    private Query list(Backtest.Past past) {
        var list =
                Query.of("tab", "all")
                        .with(CohortForm.METHOD, form.get(CohortForm.METHOD))
                        .with("foretold", past.from().toString());
        var here = branch == null ? list : list.with("branch", branch.toString());
        var said = form.get(SAID);
        return bin().isPresent() ? here.with("tenth", said) : here;
    }

    /** 10–20 %. */
    public String said(Calibration.Bin bin, Frame frame) {
        return frame.text(
                "insights.interval",
                Map.of("low", Math.round(100 * bin.low()), "high", Math.round(100 * bin.high())));
    }

    /** 4 to 9. */
    public String between(Interval interval, Frame frame) {
        return frame.text(
                "insights.backtest.between",
                Map.of(
                        "low", Math.round(interval.low()),
                        "high", Math.round(interval.high())));
    }

    public String counted(Frame frame) {
        return backtest.counted()
                .map(at -> frame.text("insights.counted", "when", frame.formats().when(at)))
                .orElse("");
    }
}
