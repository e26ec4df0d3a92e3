package soyuznik.exchange;

import java.time.Clock;
import java.time.Instant;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import soyuznik.journal.Journal;
import soyuznik.kernel.Subject;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Bell;
import soyuznik.shell.Tiding;
import soyuznik.shell.Tiding.What;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Puts down what is understood of a file, and what happens to an import. */
@Component
record Scribe(JsonMapper json, Journal journal, Bell bell, Clock clock) {
    JSONB written(Object value) {
        return JSONB.valueOf(json.writeValueAsString(value));
    }

    <T> T read(JSONB stored, Class<T> type) {
        return json.readValue(stored.data(), type);
    }

    <T> T read(JSONB stored, TypeReference<T> type) {
        return json.readValue(stored.data(), type);
    }

    Instant now() {
        return clock.instant();
    }

    void note(ImportEvent event, Viewer by) {
        journal.record(event, by.user(), now());
        switch (event) {
            case ImportEvent.ImportDone _ -> ring(What.IMPORT_DONE, event.id(), by.user());
            case ImportEvent.ImportUndone _ -> ring(What.IMPORT_UNDONE, event.id(), by.user());
            default -> {}
        }
    }

    /** Tells whoever began it what became of it behind the pages. */
    void ring(What what, ImportId id, UserId whom) {
        bell.ring(whom, new Tiding(what, new Subject(Subject.Kind.IMPORT, id.value()), null));
    }
}
