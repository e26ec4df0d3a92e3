package soyuznik.projects.bulk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.ProjectId;

/**
 * What became of many projects.
 *
 * @param list the filter of the list that they were chosen in
 * @param undoneAt null as long as it stands
 */
public record ManyChange(
        long id, Instant at, String list, @Nullable Instant undoneAt, List<Part> parts) {
    public ManyChange {
        parts = List.copyOf(parts);
    }

    /** What became of one of them. */
    public enum State {
        CHANGED,
        /** It was so already. */
        SAME,
        /** It could not be changed. */
        LEFT,
        /** It is as it was before. */
        RETURNED,
        /** Somebody has changed it since, so it was not taken back. */
        KEPT
    }

    /**
     * One of them.
     *
     * @param why the message that says why it was left or kept; empty where nothing is to be said
     */
    public record Part(ProjectId project, String title, State state, String why) {}

    public int count(State state) {
        return (int) parts.stream().filter(part -> part.state() == state).count();
    }

    /** Those that are not as they were wanted. */
    public List<Part> left() {
        return parts.stream()
                .filter(part -> part.state() == State.LEFT || part.state() == State.KEPT)
                .toList();
    }

    public boolean isUndoable() {
        return undoneAt == null && count(State.CHANGED) > 0;
    }
}
