package soyuznik.attention;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.mail.MessagingException;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The background work that carries a letter; where the server does not take it, it is tried again,
 * ever more rarely, for most of a day.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailTask {
    static final TaskDescriptor<Mail> DESCRIPTOR = TaskDescriptor.of("mail", Mail.class);

    /** With pauses of 1, 2, 4 … minutes the tenth try is eight and a half hours after the first. */
    private static final int TRIES = 10;

    private static final Duration PAUSE = Duration.ofMinutes(1);

    @Bean
    Task<Mail> mail(Postman postman, ApplicationEventPublisher events, Clock clock) {
        return Tasks.oneTime(DESCRIPTOR)
                .onFailure((failed, operations) -> failed(failed, operations, events))
                .execute((job, _) -> run(job.getData(), postman, events, clock.instant()));
    }

    static void run(Mail mail, Postman postman, ApplicationEventPublisher events, Instant now) {
        try {
            postman.carry(mail);
        } catch (MessagingException | UnsupportedEncodingException unwritable) {
            throw new IllegalArgumentException("A letter of us is no letter", unwritable);
        }
        events.publishEvent(new Posted.Gone(mail.about(), now));
    }

    static void failed(
            ExecutionComplete failed,
            ExecutionOperations<Mail> operations,
            ApplicationEventPublisher events) {
        var trouble = Trouble.of(failed.getCause().orElse(null));
        int before = failed.getExecution().consecutiveFailures;
        boolean last = trouble.isFinal() || before + 1 >= TRIES;
        var about = failed.getExecution().taskInstance.getId();
        events.publishEvent(new Posted.Kept(about, trouble, last));
        if (last) {
            operations.remove();
        } else {
            operations.reschedule(failed, failed.getTimeDone().plus(pause(before)));
        }
    }

    static Duration pause(int failures) {
        return PAUSE.multipliedBy(1L << failures);
    }
}
