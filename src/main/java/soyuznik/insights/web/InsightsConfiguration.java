package soyuznik.insights.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import soyuznik.shell.Place;

/** Where figures stand in the frame. */
@Configuration
class InsightsConfiguration {
    @Bean
    Place insightsPlace() {
        return new Place("insights", "/insights", "chart-bar", 60, null);
    }
}
