package soyuznik.insights.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import soyuznik.shell.Exportable;
import soyuznik.shell.Place;
import soyuznik.shell.Press;

/** Where figures stand in the frame, and which of them go out as files. */
@Configuration
class InsightsConfiguration {
    @Bean
    Place insightsPlace() {
        return new Place("insights", "/insights", "chart-bar", 60, null);
    }

    @Bean
    Exportable funnelExport(CohortFilters filters, Press press, FunnelController page) {
        return new FiguresExport(
                "funnel",
                filters,
                press,
                (read, viewer, frame) -> page.figures(read, viewer).report(frame));
    }

    @Bean
    Exportable cycleExport(CohortFilters filters, Press press, CycleController page) {
        return new FiguresExport(
                "cycle",
                filters,
                press,
                (read, viewer, frame) -> page.figures(read, viewer).report(frame));
    }

    @Bean
    Exportable forecastExport(CohortFilters filters, Press press, ForecastPages pages) {
        return new FiguresExport(
                "forecast",
                filters,
                press,
                (read, viewer, frame) ->
                        new ForecastReport(pages.figures(read, viewer), frame).report());
    }

    @Bean
    Exportable lossesExport(CohortFilters filters, Press press, LossesController page) {
        return new FiguresExport(
                "losses",
                filters,
                press,
                (read, viewer, frame) -> page.figures(read, viewer).report(frame));
    }
}
