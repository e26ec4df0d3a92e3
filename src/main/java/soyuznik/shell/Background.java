package soyuznik.shell;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Work that goes on behind the pages. It is entered in the transaction of whoever asks for it, and
 * begins as soon as that is through; other nodes look for it every second.
 */
@Component
public class Background {
    private final ObjectProvider<Scheduler> scheduler;
    private final Clock clock;

    Background(ObjectProvider<Scheduler> scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Once for each name and number of a job; without a transaction it is a bug. */
    public void add(TaskInstance<?> job) {
        scheduler.ifAvailable(jobs -> {
            jobs.scheduleIfNotExists(job, clock.instant());
            TransactionSynchronizationManager.registerSynchronization(new Begin(jobs));
        });
    }

    /** The same, to begin later. */
    public void add(TaskInstance<?> job, Duration in) {
        scheduler.ifAvailable(jobs -> jobs.scheduleIfNotExists(job, clock.instant().plus(in)));
    }

    /** Whether it had not begun yet and is gone now. */
    public boolean remove(TaskInstanceId job) {
        return scheduler.orderedStream().anyMatch(jobs -> isRemoved(job, jobs));
    }

    private static boolean isRemoved(TaskInstanceId job, Scheduler jobs) {
        boolean waits = jobs.getScheduledExecution(job).filter(one -> !one.isPicked()).isPresent();
        if (waits) {
            jobs.cancel(job);
        }
        return waits;
    }

    private record Begin(Scheduler jobs) implements TransactionSynchronization {
        @Override
        public void afterCommit() {
            jobs.triggerCheckForDueExecutions();
        }
    }
}
