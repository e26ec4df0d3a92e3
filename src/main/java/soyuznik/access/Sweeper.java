package soyuznik.access;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every hour removes sessions, links and tries that have run out. */
@Configuration(proxyBeanMethods = false)
class Sweeper {
    @Bean
    RecurringTask<Void> sweepAccess(Sessions sessions, PasswordLinks links, Attempts attempts) {
        return Tasks.recurring("sweep-access", FixedDelay.of(Duration.ofHours(1)))
                .execute((_, _) -> {
                    sessions.sweep();
                    links.sweep();
                    attempts.sweep();
                });
    }
}
