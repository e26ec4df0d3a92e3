package soyuznik.insights.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import soyuznik.insights.Backtest;
import soyuznik.insights.Forecast;
import soyuznik.shell.Exportable.Cell;
import soyuznik.shell.Frame;
import soyuznik.shell.Report;
import soyuznik.statistics.Calibration;

/** What will come, as it goes out as a file (N-03). */
record ForecastReport(ForecastPage page, Frame frame) {
    private static final List<String> HEADS =
            List.of("open", "chance", "soon", "money", "dated", "promised");
    private static final List<String> SAID =
            List.of(
                    "backtest.mean",
                    "backtest.came",
                    "funnel.interval",
                    "backtest.won",
                    "backtest.projects");
    private static final List<String> QUARTERS =
            List.of("open", "expected", "likely", "won", "limits");
    private static final String ALONE = "insights.backtest.alone";

    Report report() {
        var said = new ArrayList<String>();
        if (page.isEnough()) {
            said.addAll(List.of(page.answer(frame), page.number(frame)));
        } else {
            said.add(page.refusal(frame));
        }
        said.add(page.dates(frame));
        if (page.isEnough()) {
            said.add(page.base(frame));
        }
        said.add(page.counted(frame));
        said.addAll(List.of(page.moves().closes(frame), page.moves().prices(frame)));
        if (page.backtest().backtest().isKnown()) {
            var trial = page.backtest();
            said.addAll(List.of(trial.answer(frame), trial.bias(frame), trial.within(frame)));
        }
        return new Report(
                frame.text("insights.forecast"),
                page.page().dated(frame),
                said,
                Optional.empty(),
                heads(),
                parts());
    }

    private List<String> heads() {
        return heads("projects.column.stage", "insights.forecast.column.", HEADS);
    }

    private List<String> heads(String first, String prefix, List<String> others) {
        return Stream.concat(Stream.of(first), others.stream().map(prefix::concat))
                .map(frame::text)
                .toList();
    }

    /** What is forecast, and how the chances did before, if it is known. */
    private List<Report.Part> parts() {
        var stages = new Report.Part(frame.text("insights.forecast.stages"), rows());
        var trial = page.backtest();
        return trial.backtest().isKnown()
                ? List.of(stages, said(trial), quarters(trial))
                : List.of(stages);
    }

    /** By what was said: how much of it came. */
    private Report.Part said(BacktestPage trial) {
        return new Report.Part(
                frame.text("insights.backtest"),
                heads("insights.backtest.said", "insights.", SAID),
                trial.bins().stream().map(bin -> said(trial, bin)).toList());
    }

    private Report.Row said(BacktestPage trial, Calibration.Bin bin) {
        return Report.Row.of(
                new Cell.Words(trial.said(bin, frame)),
                new Cell.Words(CohortPage.percent(bin.mean(), frame)),
                new Cell.Words(CohortPage.percent(bin.came().share(), frame)),
                new Cell.Words(CohortPage.interval(bin.came(), frame)),
                Cell.of(bin.came().count()),
                Cell.of(bin.came().base()));
    }

    /** Quarter by quarter; only what was said as the page asks for. */
    private Report.Part quarters(BacktestPage trial) {
        var alone =
                trial.bin()
                        .map(bin -> " " + frame.text(ALONE, "said", trial.said(bin, frame)))
                        .orElse("");
        return new Report.Part(
                frame.text("insights.backtest.quarters") + alone,
                heads("insights.backtest.quarter", "insights.backtest.", QUARTERS),
                trial.quarters().stream().map(past -> quarter(trial, past)).toList());
    }

    private Report.Row quarter(BacktestPage trial, Backtest.Past past) {
        return Report.Row.of(
                new Cell.Day(past.from()),
                Cell.of(past.came().base()),
                expected(past.expected().mean(), 1),
                new Cell.Words(trial.between(past.interval(), frame)),
                Cell.of(past.came().count()),
                past.isWithin()
                        ? Cell.NOTHING
                        : new Cell.Words(frame.text("insights.backtest.outside")));
    }

    private List<Report.Row> rows() {
        var forecast = page.forecast();
        var rows = new ArrayList<Report.Row>();
        forecast.levels().forEach(level -> rows.add(row(level)));
        rows.add(
                Report.Row.of(
                        new Cell.Words(frame.text("insights.forecast.whole")),
                        Cell.of(forecast.open().projects()),
                        Cell.NOTHING,
                        expected(forecast.soon().mean(), 1),
                        expected(forecast.money().mean(), 0),
                        Cell.of(forecast.dated().projects()),
                        new Cell.Amount(forecast.dated().amount())));
        return rows;
    }

    private Report.Row row(Forecast.Level level) {
        return Report.Row.of(
                new Cell.Words(CohortPage.name(level.stage(), frame)),
                Cell.of(level.open().projects()),
                new Cell.Words(page.chance(level, frame)),
                expected(level.soon().mean(), 1),
                expected(level.money().mean(), 0),
                Cell.of(level.dated().projects()),
                new Cell.Amount(level.dated().amount()));
    }

    private static Cell expected(double value, int digits) {
        return new Cell.Amount(BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP));
    }
}
