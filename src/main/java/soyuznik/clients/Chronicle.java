package soyuznik.clients;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import soyuznik.journal.Journal;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;

/** Writes what happened to clients into the journal, at this moment. */
@Component
public class Chronicle {
    private final Journal journal;
    private final Clock clock;

    Chronicle(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    public void record(ClientEvent event, Viewer by) {
        journal.record(event, by.user(), now());
    }

    /**
     * @param cause shared by all events of one bulk change
     */
    public void record(List<? extends ClientEvent> events, UserId by, @Nullable UUID cause) {
        journal.record(events, by, now(), cause);
    }
}
