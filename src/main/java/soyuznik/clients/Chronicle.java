package soyuznik.clients;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import soyuznik.journal.Journal;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Subject;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Bell;
import soyuznik.shell.Tiding;

/** Writes what happened to clients into the journal, at this moment. */
@Component
public class Chronicle {
    private final Journal journal;
    private final Bell bell;
    private final Clock clock;

    Chronicle(Journal journal, Bell bell, Clock clock) {
        this.journal = journal;
        this.bell = bell;
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
        Tellings.of(event).forEach(one -> ring(one, event.company(), by.user()));
    }

    /**
     * @param cause shared by all events of one bulk change
     */
    public void record(List<? extends ClientEvent> events, UserId by, @Nullable UUID cause) {
        journal.record(events, by, now(), cause);
        for (var event : events) {
            Tellings.of(event).forEach(one -> ring(one, event.company(), by));
        }
    }

    /** Tells somebody what concerns them and happened without them. */
    void ring(Tellings.Telling one, CompanyId client, UserId by) {
        bell.ring(one.whom(), new Tiding(one.what(), Subject.of(client), by));
    }
}
