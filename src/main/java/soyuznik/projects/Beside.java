package soyuznik.projects;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a project in a list where a column asks for it.
 *
 * @param end how it ended; null: it is open
 * @param reason why it was lost, refused or put off
 * @param competitor a name, or one of those of {@link Closing}
 */
public record Beside(
        @Nullable End end, String reason, String competitor, Owed owed, @Nullable Next next) {
    static final Beside NOTHING = new Beside(null, "", "", Owed.NOTHING, null);

    /**
     * Debts of an open project that no fact has paid yet.
     *
     * @param day the nearest of theirs; null: there are none
     */
    public record Owed(int count, @Nullable LocalDate day) {
        static final Owed NOTHING = new Owed(0, null);
    }

    Beside owing(Owed more) {
        return new Beside(end, reason, competitor, more, next);
    }
}
