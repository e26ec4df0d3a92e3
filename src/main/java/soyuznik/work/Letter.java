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

    /** Whether it reached the client, by whatever means. */
    public boolean went() {
        return mailing == null || mailing.state() == Mailing.State.SENT;
    }

    /** Somebody of the client said that it is so: the letter counts as minutes. */
    public record Agreement(String person, LocalDate on) {}

    /** How far the letter of a talk has come. */
    public enum State {
        NONE,
        /** The mail server has not taken it yet. */
        GOING,
        /** The mail server did not take it. */
        FAILED,
        SENT,
        /** It counts as minutes. */
        AGREED
    }
}
