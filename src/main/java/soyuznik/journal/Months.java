package soyuznik.journal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the months of the journal ahead of time, at the start and each day. */
@Configuration(proxyBeanMethods = false)
class Months {
    private static final int AHEAD = 24;

    Months(Journal journal, Clock clock) {
        make(journal, clock);
    }

    @Bean
    RecurringTask<Void> makeMonths(Journal journal, Clock clock) {
        return Tasks.recurring("make-months", FixedDelay.of(Duration.ofDays(1)))
                .execute((_, _) -> make(journal, clock));
    }

    private static void make(Journal journal, Clock clock) {
        journal.makeMonths(LocalDate.now(clock.withZone(ZoneOffset.UTC)), AHEAD);
    }
}
