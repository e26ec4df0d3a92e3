package soyuznik.insights.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.insights.Forecasts;
import soyuznik.insights.Movers;
import soyuznik.kernel.Viewer;

@Controller
@RequestMapping(ForecastController.PATH)
class ForecastController {
    static final String PATH = "/insights/forecast";

    private final CohortFilters filters;
    private final Forecasts forecasts;
    private final Movers movers;

    ForecastController(CohortFilters filters, Forecasts forecasts, Movers movers) {
        this.filters = filters;
        this.forecasts = forecasts;
        this.movers = movers;
    }

    @GetMapping
    ModelAndView index(@RequestParam Map<String, String> typed, Viewer viewer) {
        var read = filters.read(PATH, CohortForm.ever(typed), viewer);
        var forecast = forecasts.of(read.cohort(), viewer, filters.today());
        var moves = new MovesPage(read.page(), movers.of(read.cohort(), viewer));
        return read.shown(
                "insights/forecast/index", new ForecastPage(read.page(), forecast, moves));
    }
}
