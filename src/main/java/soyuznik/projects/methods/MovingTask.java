package soyuznik.projects.methods;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import soyuznik.shell.Progress;

/**
 * The background work that moves projects to another version of their method; begun again after a
 * restart, it goes on.
 */
@Configuration(proxyBeanMethods = false)
class MovingTask {
    static final TaskDescriptor<Moving> DESCRIPTOR =
            TaskDescriptor.of("move-projects", Moving.class);
    private static final int TRIES = 5;
    private static final Duration PAUSE = Duration.ofSeconds(10);

    @Bean
    Task<Moving> moveProjects(Moves moves, Progress progress) {
        return Tasks.oneTime(DESCRIPTOR)
                .onFailure(
                        FailureHandler.<Moving>maxRetries(TRIES)
                                .retryEvery(PAUSE)
                                .thenRemove(given ->
                                        progress.fail(
                                                Long.parseLong(
                                                        given.getExecution()
                                                                .taskInstance
                                                                .getId()))))
                .execute((job, _) -> run(job.getData(), moves, progress));
    }

    static void run(Moving moving, Moves moves, Progress progress) {
        var step = moves.step(moving);
        while (step == Moves.Step.MORE) {
            step = moves.step(moving);
        }
        if (step == Moves.Step.STOPPED) {
            progress.fail(moving.work().id());
        } else {
            progress.finish(moving.work().id());
        }
    }
}
