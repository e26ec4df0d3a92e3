package soyuznik.insights.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import soyuznik.insights.Forecast;
import soyuznik.shell.Exportable.Cell;
import soyuznik.shell.Frame;
import soyuznik.shell.Report;

/** What will come, as it goes out as a file (N-03). */
record ForecastReport(ForecastPage page, Frame frame) {
    private static final List<String> HEADS =
            List.of("open", "chance", "soon", "money", "dated", "promised");

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
                List.of(new Report.Part("", rows())));
    }

    private List<String> heads() {
        return Stream.concat(
                        Stream.of("projects.column.stage"),
                        HEADS.stream().map(head -> "insights.forecast.column." + head))
                .map(frame::text)
                .toList();
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
