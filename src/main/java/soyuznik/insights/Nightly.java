package soyuznik.insights;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import soyuznik.shell.Night;

/** Figures that take long are counted each night, behind the chances that some are told by. */
@Configuration(value = "nightlyFigures", proxyBeanMethods = false)
class Nightly {
    private final Answers answers;

    Nightly(Answers answers) {
        this.answers = answers;
    }

    // N-10
    @Bean
    RecurringTask<Void> countFigures(Clock clock) {
        return Tasks.recurring("count-figures", Night.at(clock, 3, 50))
                .execute((_, _) -> answers.recount());
    }

    /** A newer program may count otherwise. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        answers.forget();
    }
}
