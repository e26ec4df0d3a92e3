package soyuznik.shell;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Text;

/**
 * What became of many records that were chosen in a list and changed at once.
 *
 * @param list the filter of the list that they were chosen in
 * @param undoneAt null as long as it stands
 */
public record ManyChange(
        long id, Instant at, String list, @Nullable Instant undoneAt, List<Part> parts) {
    /** So many records are changed at once. */
    public static final int MOST = 100;

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
     * @param address of its page
     * @param why the message that says why it was left or kept; empty where nothing is to be said
     */
    public record Part(String address, String title, State state, String why) {}

    /**
     * Records that were chosen, as the forms of what can be done with them send them on.
     *
     * @param address to which they are sent
     * @param key the same key is one change
     * @param list the filter of the list that they were chosen in
     * @param field the name under which their numbers are sent
     */
    public record Chosen(
            String address, String key, String list, String field, List<String> numbers) {
        public Chosen {
            numbers = List.copyOf(numbers);
        }
    }

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

    /** Why a verb did not happen to one of them: the key of a message; nothing where it did. */
    public static Optional<String> hindrance(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> _ -> Optional.empty();
            case Outcome.Forbidden<?> _ -> Optional.of("many.forbidden");
            case Outcome.Stale<?> _ -> Optional.of("many.meanwhile");
            case Outcome.Refused<?>(Text text) -> Optional.of(text.key());
            case Outcome.Busy<?>(Text text) -> Optional.of(text.key());
            case Outcome.Invalid<?>(var errors) -> Optional.of(errors.getFirst().text().key());
        };
    }
}
