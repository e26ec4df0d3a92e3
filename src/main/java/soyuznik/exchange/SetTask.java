package soyuznik.exchange;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The jobs behind sets of files: what is broken off is taken up again by whichever process lives.
 */
@Configuration(proxyBeanMethods = false)
class SetTask {
    private static final TaskDescriptor<Void> CHECK = TaskDescriptor.of("file-set-check");
    private static final TaskDescriptor<Void> STEP = TaskDescriptor.of("file-set-step");
    private static final Pattern BETWEEN = Pattern.compile("-");
    private static final int TRIES = 5;
    private static final Duration PAUSE = Duration.ofSeconds(10);

    @Bean
    Task<Void> checkingSets(SetChecker checker, SetLedger ledger) {
        return task(CHECK, checker::run, ledger);
    }

    @Bean
    Task<Void> steppingSets(SetWorker worker, SetLedger ledger) {
        return task(STEP, worker::run, ledger);
    }

    private static Task<Void> task(
            TaskDescriptor<Void> name, Consumer<Run> work, SetLedger ledger) {
        return Tasks.oneTime(name)
                .onFailure(
                        FailureHandler.<Void>maxRetries(TRIES)
                                .retryEvery(PAUSE)
                                .thenRemove(complete ->
                                        ledger.rest(Run.of(complete.getExecution().taskInstance))))
                .execute((instance, context) -> work.accept(Run.of(instance)));
    }

    /** The work of one beginning: when the set is begun anew, this does no more. */
    record Run(FileSetId id, int number) {
        static Run of(TaskInstance<?> instance) {
            var parts = BETWEEN.splitAsStream(instance.getId()).map(Long::parseLong).toList();
            return new Run(new FileSetId(parts.getFirst()), parts.getLast().intValue());
        }

        TaskInstance<Void> of(FileSet.State state) {
            var name = state == FileSet.State.CHECKING ? CHECK : STEP;
            return name.instance(id + "-" + number).build();
        }
    }
}
