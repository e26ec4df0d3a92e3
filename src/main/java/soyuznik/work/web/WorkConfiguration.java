package soyuznik.work.web;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import soyuznik.shell.Place;
import soyuznik.shell.Portable;

/** Where talks stand in the frame. */
@Configuration
class WorkConfiguration implements WebMvcConfigurer {
    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new SpotResolver());
    }

    @Bean
    Place talksPlace() {
        var promises = List.of(PromiseListForm.PATH);
        return new Place("talks", TalkListForm.PATH, "messages", 40, null, promises);
    }

    @Bean
    Portable portableTalks() {
        return new Portable("work.ahead.link", AheadController.PATH);
    }
}
