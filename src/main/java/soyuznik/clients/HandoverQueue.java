package soyuznik.clients;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
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

    /** The number of the work, by which the progress is asked for. */
    long add(UserId from, Handover handover, Viewer by, int total) {
        var id = progress.start(by.user(), "handover", total);
        var moving = Moving.of(from, handover, by, new Moving.Work(id, total, UUID.randomUUID()));
        var job =
                HandoverTask.DESCRIPTOR
                        .instance(Long.toString(id))
                        .data(moving)
                        .scheduledTo(clock.instant());
        scheduler.ifAvailable(jobs -> jobs.scheduleIfNotExists(job));
        return id;
    }
}
