package soyuznik.work;

import static org.jooq.impl.DSL.inline;
import static soyuznikdb.work.Tables.LETTER;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import soyuznik.attention.Trouble;

/**
 * How far a letter has come that goes out by itself.
 *
 * @param at when it went; null: it did not yet
 * @param trouble why it did not go when it was last tried; null: nothing is known
 */
public record Mailing(
        State state, List<String> to, @Nullable Instant at, @Nullable Trouble trouble) {
    public Mailing {
        to = List.copyOf(to);
    }

    /** Whether it is on its way. */
    public enum State {
        WAITING,
        SENT,
        FAILED
    }

    /** The letter reached the client, by whatever means. */
    static Condition went() {
        return LETTER.MAIL.isNull().or(LETTER.MAIL.eq(inline(State.SENT.name())));
    }

    static @Nullable Mailing of(
            @Nullable String state, String to, @Nullable Instant at, @Nullable String trouble) {
        return state == null
                ? null
                : new Mailing(
                        State.valueOf(state),
                        Arrays.asList(to.split(" ")),
                        at,
                        trouble == null ? null : Trouble.valueOf(trouble));
    }
}
