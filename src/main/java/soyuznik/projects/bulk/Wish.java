package soyuznik.projects.bulk;

import java.time.LocalDate;
import soyuznik.kernel.UserId;
import soyuznik.projects.Draft;

/** What becomes of each of many projects. */
public sealed interface Wish {
    /** The project as it would be; one that has nothing to change is what it was. */
    Draft of(Draft draft);

    /**
     * The project as it was in what the wish concerns; the rest stays.
     *
     * @param before what it was before
     */
    Draft undone(Draft draft, ManyRows.Before before);

    /** Whether nobody has changed since what the wish made of it. */
    default boolean stands(Draft draft, ManyRows.Before before) {
        return of(undone(draft, before)).equals(draft);
    }

    /** Somebody else leads it. */
    record Owner(UserId user) implements Wish {
        @Override
        public Draft of(Draft draft) {
            return draft.led(user);
        }

        @Override
        public Draft undone(Draft draft, ManyRows.Before before) {
            return draft.led(before.owner());
        }
    }

    /** It is to be closed on that day. */
    record Close(LocalDate day) implements Wish {
        @Override
        public Draft of(Draft draft) {
            return draft.closing(day);
        }

        @Override
        public Draft undone(Draft draft, ManyRows.Before before) {
            return draft.closing(before.plannedClose());
        }
    }

    /** It is to be closed so many days later; below zero earlier. One without a day stays so. */
    record Shift(int days) implements Wish {
        @Override
        public Draft of(Draft draft) {
            var day = draft.plannedClose();
            return day == null ? draft : draft.closing(day.plusDays(days));
        }

        @Override
        public Draft undone(Draft draft, ManyRows.Before before) {
            return draft.closing(before.plannedClose());
        }
    }
}
