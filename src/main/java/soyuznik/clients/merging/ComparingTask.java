package soyuznik.clients.merging;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.function.IntPredicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the queues of duplicates, and gathers what came to a client while it was merged. */
@Configuration(proxyBeanMethods = false)
class ComparingTask {
    private static final int BATCH = 200;
    private static final Duration OFTEN = Duration.ofSeconds(20);

    @Bean
    RecurringTask<Void> compareCompanies(Comparing comparing) {
        return Tasks.recurring("compare-companies", FixedDelay.of(OFTEN))
                .execute((_, _) -> run(comparing::step));
    }

    @Bean
    RecurringTask<Void> comparePeople(ComparingPeople comparing) {
        return Tasks.recurring("compare-people", FixedDelay.of(OFTEN))
                .execute((_, _) -> run(comparing::step));
    }

    @Bean
    RecurringTask<Void> gatherStragglers(Mergers mergers) {
        return Tasks.recurring("gather-stragglers", FixedDelay.of(OFTEN))
                .execute((_, _) -> mergers.gather());
    }

    private static void run(IntPredicate comparing) {
        boolean more = true;
        while (more) {
            more = comparing.test(BATCH);
        }
    }
}
