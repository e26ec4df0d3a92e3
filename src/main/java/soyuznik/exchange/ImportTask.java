package soyuznik.exchange;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The job behind an import: a stopped one is taken up again where it stood, by whichever process
 * lives.
 */
@Configuration(proxyBeanMethods = false)
class ImportTask {
    static final TaskDescriptor<Void> NAME = TaskDescriptor.of("import");
    private static final Pattern BETWEEN = Pattern.compile("-");
    private static final int TRIES = 5;
    private static final Duration PAUSE = Duration.ofSeconds(10);

    @Bean
    Task<Void> importing(Importer importer) {
        return Tasks.oneTime(NAME)
                .onFailure(
                        FailureHandler.<Void>maxRetries(TRIES)
                                .retryEvery(PAUSE)
                                .thenRemove(complete ->
                                        importer.fail(
                                                Run.of(complete.getExecution().taskInstance))))
                .execute((instance, context) -> importer.run(Run.of(instance)));
    }

    /**
     * The work of one start: after a stop the next start has work of its own, also where the first
     * has not quite ended.
     */
    record Run(ImportId id, int number) {
        static Run of(TaskInstance<?> instance) {
            var parts = BETWEEN.splitAsStream(instance.getId()).toList();
            int number = parts.size() > 1 ? Integer.parseInt(parts.getLast()) : 0;
            return new Run(new ImportId(Long.parseLong(parts.getFirst())), number);
        }

        TaskInstance<Void> instance() {
            return NAME.instance(id + "-" + number).build();
        }
    }
}
