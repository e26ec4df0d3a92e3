package soyuznik.projects;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import soyuznik.shell.Night;

/**
 * What is counted each night: how long projects usually stand, how likely they are won, and what is
 * wrong with them.
 */
@Configuration(proxyBeanMethods = false)
class Nightly {
    private static final Duration OFTEN = Duration.ofMinutes(5);

    // P-08
    @Bean
    RecurringTask<Void> countUsualTimes(Usuals usuals, Clock clock) {
        return Tasks.recurring("count-usual-times", Night.at(clock, 3, 40))
                .execute((_, _) -> usuals.recount());
    }

    // P-08, P-16
    @Bean
    RecurringTask<Void> lookForConcerns(Concerns concerns, Clock clock) {
        return Tasks.recurring("look-for-concerns", Night.at(clock, 4, 10))
                .execute((_, _) -> concerns.recount());
    }

    // U-01
    @Bean
    RecurringTask<Void> followNamesOfProducts(GoodsWords words, Clock clock) {
        return Tasks.recurring("follow-names-of-products", Night.at(clock, 3, 55))
                .execute((_, _) -> words.recount());
    }

    // N-03
    @Bean
    RecurringTask<Void> countChances(Chances chances, Backtests backtests, Clock clock) {
        return Tasks.recurring("count-chances", Night.at(clock, 3, 10))
                .execute((_, _) -> count(chances, backtests));
    }

    @Bean
    RecurringTask<Void> refreshChances(Chances chances, Backtests backtests) {
        return Tasks.recurring("refresh-chances", FixedDelay.of(OFTEN))
                .execute((_, _) -> {
                    if (chances.isDue()) {
                        count(chances, backtests);
                    }
                });
    }

    /** The chances first: all look at them, and few at what would have been said. */
    private static void count(Chances chances, Backtests backtests) {
        var sights = chances.sights();
        sights.forEach(chances::recount);
        sights.forEach(backtests::recount);
    }
}
