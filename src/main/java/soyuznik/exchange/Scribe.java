package soyuznik.exchange;

import java.time.Clock;
import java.time.Instant;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import soyuznik.journal.Journal;
import soyuznik.kernel.Viewer;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Puts down what is understood of a file, and what happens to an import. */
@Component
record Scribe(JsonMapper json, Journal journal, Clock clock) {
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
    }
}
