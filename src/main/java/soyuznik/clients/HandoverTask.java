package soyuznik.clients;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
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

    @Bean
    OneTimeTask<Moving> handOverClients(Handovers handovers, Progress progress) {
        return Tasks.oneTime(DESCRIPTOR)
                .execute((job, _) -> run(job.getData(), handovers, progress));
    }

    static void run(Moving moving, Handovers handovers, Progress progress) {
        int done = 0;
        for (int moved = handovers.step(moving); moved > 0; moved = handovers.step(moving)) {
            done += moved;
            progress.advance(moving.work().id(), Math.min(done, moving.work().total()));
        }
        progress.finish(moving.work().id());
    }
}
