package soyuznik.projects;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import soyuznik.shell.Night;

/** Each night brings back the projects that were put off until that day (P-05). */
@Configuration(proxyBeanMethods = false)
class Thaw {
    // P-05
    @Bean
    RecurringTask<Void> returnFrozenProjects(Closures closures, Clerk clerk, Clock clock) {
        return Tasks.recurring("return-frozen-projects", Night.at(clock, 0, 10))
                .execute((_, _) -> {
                    int returned;
                    do {
                        returned = closures.returnFrozen(clerk.today());
                    } while (returned == Closures.RETURNED_AT_ONCE);
                });
    }
}
