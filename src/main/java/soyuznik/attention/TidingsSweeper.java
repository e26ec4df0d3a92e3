package soyuznik.attention;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import soyuznik.shell.Night;

/** Each night removes what is too old to be news. */
@Configuration(proxyBeanMethods = false)
class TidingsSweeper {
    @Bean
    RecurringTask<Void> sweepTidings(Tidings tidings, Clock clock) {
        return Tasks.recurring("sweep-tidings", Night.at(clock, 3, 25))
                .execute((_, _) -> tidings.sweep());
    }
}
