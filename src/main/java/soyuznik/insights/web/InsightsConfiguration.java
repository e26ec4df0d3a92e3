package soyuznik.insights.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import soyuznik.shell.Exportable;
import soyuznik.shell.Place;

/** Where figures stand in the frame, and which of them go out as files. */
@Configuration
class InsightsConfiguration {
    @Bean
    Place insightsPlace() {
        return new Place("insights", "/insights", "chart-bar", 60, null);
    }

    @Bean
    Exportable funnelExport(FiguresExport.Maker files, FunnelController page) {
        return files.of(
                "funnel", (read, viewer, frame) -> page.figures(read, viewer).report(frame));
    }

    @Bean
    Exportable cycleExport(FiguresExport.Maker files, CycleController page) {
        return files.of("cycle", (read, viewer, frame) -> page.figures(read, viewer).report(frame));
    }

    /** What will come is asked of all open projects, whenever they were opened. */
    @Bean
    Exportable forecastExport(FiguresExport.Maker files, ForecastPages pages) {
        return files.of(
                "forecast",
                CohortForm::ever,
                (read, viewer, frame) ->
                        new ForecastReport(pages.figures(read, viewer), frame).report());
    }

    @Bean
    Exportable lossesExport(FiguresExport.Maker files, LossesController page) {
        return files.of(
                "losses", (read, viewer, frame) -> page.figures(read, viewer).report(frame));
    }
}
