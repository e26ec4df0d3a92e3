package soyuznik.insights.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.Roster;
import soyuznik.insights.Backtest;
import soyuznik.insights.Forecasts;
import soyuznik.insights.Movers;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Backtests;

/** Makes the page of what will come. */
@Component
class ForecastPages {
    private final CohortFilters filters;
    private final Forecasts forecasts;
    private final Movers movers;
    private final Backtests backtests;
    private final Roster roster;

    ForecastPages(
            CohortFilters filters,
            Forecasts forecasts,
            Movers movers,
            Backtests backtests,
            Roster roster) {
        this.filters = filters;
        this.forecasts = forecasts;
        this.movers = movers;
        this.backtests = backtests;
        this.roster = roster;
    }

    ModelAndView of(String path, Map<String, String> typed, Viewer viewer) {
        var read = filters.read(path, CohortForm.ever(typed), viewer);
        return read.shown("insights/forecast/index", figures(read, viewer));
    }

    ForecastPage figures(CohortFilters.Read read, Viewer viewer) {
        var cohort = read.cohort();
        var past =
                new Backtest(
                        backtests.of(cohort.method(), branches(viewer)),
                        backtests.counted().orElse(null));
        var forecast = forecasts.of(cohort, viewer, filters.today());
        var moves = movers.of(cohort, viewer);
        var page = read.page().of(Stream.of(forecast, moves));
        return new ForecastPage(
                page,
                forecast.figures(),
                new MovesPage(page, moves.figures()),
                new BacktestPage(past));
    }

    /** Those that the viewer sees as a whole, with all below them; null: all. */
    // T-02
    private @Nullable List<BranchId> branches(Viewer viewer) {
        if (viewer.scopes().contains(Viewer.ALL)) {
            return null;
        }
        var seen = new ArrayList<BranchId>();
        int top = Integer.MAX_VALUE;
        for (var branch : roster.branches()) {
            if (branch.depth() <= top) {
                var sees = viewer.scopes().contains(Viewer.scope(branch.id()));
                top = sees ? branch.depth() : Integer.MAX_VALUE;
            }
            if (top < Integer.MAX_VALUE) {
                seen.add(branch.id());
            }
        }
        return seen;
    }
}
