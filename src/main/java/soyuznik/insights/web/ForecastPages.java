package soyuznik.insights.web;

import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.insights.Backtest;
import soyuznik.insights.Forecasts;
import soyuznik.insights.Movers;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Backtests;
import soyuznik.projects.Sight;

/** Makes the page of what will come. */
@Component
class ForecastPages {
    private final CohortFilters filters;
    private final Forecasts forecasts;
    private final Movers movers;
    private final Backtests backtests;

    ForecastPages(CohortFilters filters, Forecasts forecasts, Movers movers, Backtests backtests) {
        this.filters = filters;
        this.forecasts = forecasts;
        this.movers = movers;
        this.backtests = backtests;
    }

    ModelAndView of(String path, Map<String, String> typed, Viewer viewer) {
        var read = filters.read(path, CohortForm.ever(typed), viewer);
        return read.shown("insights/forecast/index", figures(read, viewer));
    }

    ForecastPage figures(CohortFilters.Read read, Viewer viewer) {
        var cohort = read.cohort();
        var past =
                new Backtest(
                        backtests.of(cohort.method(), viewer), backtests.counted().orElse(null));
        var forecast = forecasts.of(cohort, viewer, filters.today());
        var moves = movers.of(cohort, viewer);
        var page = read.page().of(Stream.of(forecast, moves));
        return new ForecastPage(
                page,
                forecast.figures(),
                Sight.of(viewer),
                new MovesPage(page, moves.figures()),
                new BacktestPage(past, page.form(), Sight.of(viewer).branch()));
    }
}
