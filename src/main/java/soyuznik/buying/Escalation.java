package soyuznik.buying;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import soyuznik.access.Name;
import soyuznik.kernel.ProjectId;

/**
 * What is done about one of those who decide who does not act (B-06).
 *
 * @param on by which day
 * @param note whom we ask, and how
 * @param end null: it goes on
 */
public record Escalation(
        Key key, Step step, LocalDate on, String note, Name by, @Nullable End end) {
    /** One of those on a project. */
    public record Key(ProjectId project, long id) {}

    /** In the order in which they are taken. */
    public enum Step {
        /** The person is asked to name a deputy for daily matters. */
        DEPUTY,
        /** The superior is asked for advice: consequences are described, not blame. */
        ADVICE,
        /** Somebody else is asked to let us in. */
        ENTRANCE
    }

    public enum Outcome {
        HELPED,
        NOT_HELPED,
        NOT_NEEDED
    }

    /** What came of it. */
    public record End(Outcome outcome, String result, LocalDate on, Name by) {}

    public boolean isOpen() {
        return end == null;
    }
}
