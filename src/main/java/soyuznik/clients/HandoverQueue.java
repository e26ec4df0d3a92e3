package soyuznik.clients;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Progress;

/**
 * Puts the moving of clients among the background work, in the transaction of whoever asks for it.
 */
@Component
class HandoverQueue {
    private final Progress progress;
    private final ObjectProvider<SchedulerClient> scheduler;
    private final Clock clock;

    HandoverQueue(Progress progress, ObjectProvider<SchedulerClient> scheduler, Clock clock) {
        this.progress = progress;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /**
     * The number of the work, by which the progress is asked for; nothing, if the giver's clients
     * are on their way already.
     */
    Optional<Long> add(UserId from, Handover handover, Viewer by, int total) {
        var id = progress.start(by.user(), "handover", from.value(), total);
        id.map(it -> Moving.of(from, handover, by.user(), new Moving.Work(it, UUID.randomUUID())))
                .ifPresent(this::schedule);
        return id;
    }

    private void schedule(Moving moving) {
        var job =
                HandoverTask.DESCRIPTOR
                        .instance(Long.toString(moving.work().id()))
                        .data(moving)
                        .scheduledTo(clock.instant());
        scheduler.ifAvailable(jobs -> jobs.scheduleIfNotExists(job));
    }
}
