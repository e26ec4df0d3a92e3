package soyuznik.projects;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import soyuznik.shell.Night;

/** Keeps the totals of the board short by day, and recounts them by night. */
@Configuration(proxyBeanMethods = false)
class Bookkeeping {
    private static final Duration OFTEN = Duration.ofSeconds(20);

    @Bean
    RecurringTask<Void> foldTotals(Recount recount) {
        return Tasks.recurring("fold-totals", FixedDelay.of(OFTEN))
                .execute((_, _) -> recount.fold());
    }

    @Bean
    RecurringTask<Void> recountTotals(Recount recount, Clock clock) {
        return Tasks.recurring("recount-totals", Night.at(clock, 3, 30))
                .execute((_, _) -> recount.recount());
    }
}
