package soyuznik.clients.bulk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import soyuznik.clients.Basis;

/**
 * What became of one of the chosen ones.
 *
 * @param before only where it was changed: how it stood
 */
public record Part(State state, @Nullable Stood before) {

    static Part of(State state) {
        return new Part(state, null);
    }

    static Part changed(Stood before) {
        return new Part(State.CHANGED, before);
    }

    public enum State {
        WAITING,
        CHANGED,
        /** It stood so already. */
        SAME,
        /** The role does not allow it over this one. */
        FORBIDDEN,
        /** Merged with another, or out of sight. */
        GONE,
        /** Somebody leads it already who did not a moment ago. */
        LED,
        /** The person works at several clients, and did not leave all of them. */
        SEVERAL,
        /** Somebody changed it since, and it is left so. */
        KEPT,
        /** Whoever led it no longer works here. */
        STUCK
    }

    /** How it stood. */
    public sealed interface Stood {}

    /**
     * @param responsible null: nobody
     * @param member whether who leads it now stood on its team
     * @param on the tags that were put on it
     * @param off those that were taken off
     */
    public record Before(
            @Nullable Long responsible, long branch, boolean member, List<Long> on, List<Long> off)
            implements Stood {
        public Before {
            on = List.copyOf(on);
            off = List.copyOf(off);
        }
    }

    /**
     * What of a person is not as it was.
     *
     * @param on the names of tags that were put on
     * @param off of those that were taken off
     * @param basis that was known; null: none, or it stands
     * @param employment that was ended; null: none was
     * @param version of the employment as the change left it
     */
    public record Was(
            List<String> on,
            List<String> off,
            @Nullable Basis basis,
            @Nullable Long employment,
            int version)
            implements Stood {
        public Was {
            on = List.copyOf(on);
            off = List.copyOf(off);
        }

        static Was tags(List<String> on, List<String> off) {
            return new Was(on, off, null, null, 0);
        }

        static Was at(long employment, int version) {
            return new Was(List.of(), List.of(), null, employment, version);
        }

        static Was basis(@Nullable Basis basis) {
            return new Was(List.of(), List.of(), basis, null, 0);
        }
    }
}
