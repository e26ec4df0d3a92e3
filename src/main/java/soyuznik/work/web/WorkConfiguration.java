package soyuznik.work.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import soyuznik.shell.Place;
import soyuznik.shell.Portable;

/** Where talks stand in the frame. */
@Configuration
class WorkConfiguration {
    @Bean
    Place talksPlace() {
        return new Place("talks", TalkListForm.PATH, "messages", 40, null);
    }

    @Bean
    Portable portableTalks() {
        return new Portable("work.ahead.link", AheadController.PATH);
    }
}
