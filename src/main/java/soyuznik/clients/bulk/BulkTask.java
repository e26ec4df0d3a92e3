package soyuznik.clients.bulk;

import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import soyuznik.shell.Progress;

/**
 * The background work that changes many clients or people at once; begun again after a restart, it
 * goes on.
 */
@Configuration(proxyBeanMethods = false)
class BulkTask {
    static final TaskDescriptor<Long> DESCRIPTOR = TaskDescriptor.of("change-clients", Long.class);
    private static final int TRIES = 5;
    private static final Duration PAUSE = Duration.ofSeconds(10);

    @Bean
    Task<Long> changeMany(BulkChanges changes, Progress progress) {
        return Tasks.oneTime(DESCRIPTOR)
                .onFailure(
                        FailureHandler.<Long>maxRetries(TRIES)
                                .retryEvery(PAUSE)
                                .thenRemove(given ->
                                        changes.work(change(given.getExecution()))
                                                .ifPresent(progress::fail)))
                .execute((job, _) -> run(job.getData(), changes, progress));
    }

    private static long change(Execution execution) {
        return Long.parseLong(execution.taskInstance.getId());
    }

    static void run(long change, BulkChanges changes, Progress progress) {
        var step = changes.step(change, BulkChanges.BATCH);
        while (step == BulkChanges.Step.MORE) {
            step = changes.step(change, BulkChanges.BATCH);
        }
        var work = changes.work(change);
        if (step == BulkChanges.Step.STOPPED) {
            work.ifPresent(progress::fail);
        } else {
            work.ifPresent(progress::finish);
        }
    }
}
