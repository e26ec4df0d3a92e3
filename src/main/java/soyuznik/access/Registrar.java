package soyuznik.access;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import soyuznik.journal.BusinessEvent;
import soyuznik.journal.Journal;
import soyuznik.kernel.UserId;

/** Enters what happens to our people and our company into the journal, and lets the door know. */
@Component
class Registrar {
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Registrar(Journal journal, ApplicationEventPublisher events, Clock clock) {
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    void enter(OfficeEvent event, @Nullable UserId by) {
        enter(event, by, null);
    }

    void enter(UserEvent event, @Nullable UserId by) {
        enter(event, by, null);
    }

    /** What somebody did at the door changes nobody's access. */
    void note(UserEvent.OfDoor event, @Nullable UserId by) {
        journal.record(event, by, now(), null);
    }

    /**
     * @param cause shared by all the events of an import
     */
    void enter(BusinessEvent event, @Nullable UserId by, @Nullable UUID cause) {
        journal.record(event, by, now(), cause);
        changed();
    }

    /** What is remembered of sessions is read again once the transaction is through. */
    void changed() {
        events.publishEvent(new AccessChanged());
    }
}
