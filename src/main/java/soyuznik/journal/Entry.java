package soyuznik.journal;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.Subject;
import soyuznik.kernel.UserId;

/** One line of a history: what happened, when, by whom (null: the product itself). */
public record Entry(
        long id,
        Instant at,
        @Nullable UserId actor,
        Subject subject,
        String code,
        Map<String, Object> details) {
    /** Where an entry stands: its number within the month of its time. */
    public record Place(long id, Instant at) {}
}
