package soyuznik.clients;

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
 * The background work that gives somebody's clients to another; begun again after a restart, it
 * goes on.
 */
@Configuration(proxyBeanMethods = false)
class HandoverTask {
    static final TaskDescriptor<Moving> DESCRIPTOR =
            TaskDescriptor.of("hand-over-clients", Moving.class);
    private static final int TRIES = 5;
    private static final Duration PAUSE = Duration.ofSeconds(10);

    @Bean
    Task<Moving> handOverClients(Handovers handovers, Progress progress) {
        return Tasks.oneTime(DESCRIPTOR)
                .onFailure(
                        FailureHandler.<Moving>maxRetries(TRIES)
                                .retryEvery(PAUSE)
                                .thenRemove(given -> progress.fail(work(given.getExecution()))))
                .execute((job, _) -> run(job.getData(), handovers, progress));
    }

    static void run(Moving moving, Handovers handovers, Progress progress) {
        var step = handovers.step(moving, Handovers.BATCH);
        while (step == Handovers.Step.MORE) {
            step = handovers.step(moving, Handovers.BATCH);
        }
        if (step == Handovers.Step.STOPPED) {
            progress.fail(moving.work().id());
        } else {
            progress.finish(moving.work().id());
        }
    }

    private static long work(Execution execution) {
        return Long.parseLong(execution.taskInstance.getId());
    }
}
