package soyuznik.projects;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Each night it is counted how long projects usually stand in each stage (P-08). */
@Configuration(proxyBeanMethods = false)
class Nightly {
    // P-08
    @Bean
    RecurringTask<Void> countUsualTimes(Usuals usuals) {
        return Tasks.recurring("count-usual-times", Schedules.daily(LocalTime.of(3, 40)))
                .execute((_, _) -> usuals.recount());
    }
}
