package soyuznik.exchange;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Where started imports wait for their turn; entered in the transaction that starts them. */
@Component
class Queue {
    private final ObjectProvider<SchedulerClient> scheduler;
    private final Clock clock;

    Queue(ObjectProvider<SchedulerClient> scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    void add(ImportId id) {
        scheduler.ifAvailable(client ->
                client.scheduleIfNotExists(
                        ImportTask.NAME.instance(id.toString()).build(), clock.instant()));
    }
}
