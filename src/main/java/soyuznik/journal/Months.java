package soyuznik.journal;

import static org.jooq.impl.DSL.val;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the months of the journal ahead of time, at the start and each day. */
@Configuration(proxyBeanMethods = false)
class Months {
    private static final int AHEAD = 24;

    Months(DSLContext sql, Clock clock) {
        make(sql, clock);
    }

    @Bean
    RecurringTask<Void> makeMonths(DSLContext sql, Clock clock) {
        return Tasks.recurring("make-months", FixedDelay.of(Duration.ofDays(1))).execute((_, _) -> make(sql, clock));
    }

    private static void make(DSLContext sql, Clock clock) {
        var today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        sql.fetch("select journal.make_months({0}, {1})", val(today), val(AHEAD));
    }
}
