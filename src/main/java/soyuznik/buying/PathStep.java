package soyuznik.buying;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.ProjectId;

/**
 * A step of the way of a decision (B-07).
 *
 * @param who takes it; null: a department or a committee does
 * @param body that department or committee; empty: one person does
 * @param days how long it takes; null: not known
 * @param on the day of the committee, or on which the step is done; null: not known
 */
public record PathStep(
        Key key,
        int version,
        PathPart part,
        @Nullable Named who,
        String body,
        @Nullable Integer days,
        @Nullable LocalDate on,
        String note) {

    /** One of those of a project. */
    public record Key(ProjectId project, long id) {}

    /** Whether it is known when it is done. */
    public boolean isTimed() {
        return days != null || on != null;
    }

    /** As the form holds it. */
    public Map<String, String> values() {
        var values = new HashMap<String, String>();
        values.put("part", part.name());
        values.put("personId", who == null ? "" : who.id().toString());
        values.put("body", body);
        values.put("days", Objects.toString(days, ""));
        values.put("heldOn", Objects.toString(on, ""));
        values.put("note", note);
        return values;
    }
}
