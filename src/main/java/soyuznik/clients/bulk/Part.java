package soyuznik.clients.bulk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one of the chosen clients.
 *
 * @param before only where it was changed: how it stood
 */
public record Part(State state, @Nullable Before before) {

    static Part of(State state) {
        return new Part(state, null);
    }

    static Part changed(Before before) {
        return new Part(State.CHANGED, before);
    }

    public enum State {
        WAITING,
        CHANGED,
        /** It stood so already. */
        SAME,
        /** The role does not allow it over this client. */
        FORBIDDEN,
        /** Merged with another, or out of sight. */
        GONE,
        /** Somebody leads it already who did not a moment ago. */
        LED,
        /** Somebody changed it since, and it is left so. */
        KEPT,
        /** Whoever led it no longer works here. */
        STUCK
    }

    /**
     * @param responsible null: nobody
     * @param member whether who leads it now stood on its team
     * @param on the tags that were put on it
     * @param off those that were taken off
     */
    public record Before(
            @Nullable Long responsible,
            long branch,
            boolean member,
            List<Long> on,
            List<Long> off) {
        public Before {
            on = List.copyOf(on);
            off = List.copyOf(off);
        }
    }
}
