package soyuznik.exchange;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job behind the taking back of an import: a stopped one is taken up again where it stood. */
@Configuration(proxyBeanMethods = false)
class UndoTask {
    static final TaskDescriptor<Void> NAME = TaskDescriptor.of("import-undo");

    private static final int TRIES = 5;
    private static final Duration PAUSE = Duration.ofSeconds(10);

    @Bean
    Task<Void> takingBack(Undoer undoer) {
        return Tasks.oneTime(NAME)
                .onFailure(
                        FailureHandler.<Void>maxRetries(TRIES)
                                .retryEvery(PAUSE)
                                .thenRemove(complete ->
                                        undoer.stop(id(complete.getExecution().taskInstance))))
                .execute((instance, context) -> undoer.run(id(instance)));
    }

    private static ImportId id(TaskInstance<?> instance) {
        return new ImportId(Long.parseLong(instance.getId()));
    }
}
