package soyuznik.exchange;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every hour lets go what was thrown away long ago. */
@Configuration(proxyBeanMethods = false)
class ImportSweeper {
    @Bean
    RecurringTask<Void> sweepImports(Disposals disposals) {
        return Tasks.recurring("sweep-imports", FixedDelay.of(Duration.ofHours(1)))
                .execute((_, _) -> disposals.sweep());
    }
}
