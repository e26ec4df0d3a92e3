package soyuznik.work;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import soyuznik.access.Name;

/**
 * The letter of results of a talk, as it went to the client.
 *
 * @param mailing null: it does not go out by itself
 * @param agreement null: the client has not said that it is so
 */
public record Letter(
        String text,
        Instant at,
        Name by,
        @Nullable Mailing mailing,
        @Nullable Agreement agreement) {

    /** Somebody of the client said that it is so: the letter counts as minutes. */
    public record Agreement(String person, LocalDate on) {}

    /** How far the letter of a talk has come. */
    public enum State {
        NONE,
        SENT,
        /** It counts as minutes. */
        AGREED
    }
}
