package soyuznik.projects.bulk;

import java.time.LocalDate;
import soyuznik.kernel.UserId;
import soyuznik.projects.Draft;

/** What becomes of each of many projects. */
public sealed interface Wish {
    /** The project as it would be; one that has nothing to change is what it was. */
    Draft of(Draft draft);

    /** Somebody else leads it. */
    record Owner(UserId user) implements Wish {
        @Override
        public Draft of(Draft draft) {
            return draft.led(user);
        }
    }

    /** It is to be closed on that day. */
    record Close(LocalDate day) implements Wish {
        @Override
        public Draft of(Draft draft) {
            return draft.closing(day);
        }
    }

    /** It is to be closed so many days later; below zero earlier. One without a day stays so. */
    record Shift(int days) implements Wish {
        @Override
        public Draft of(Draft draft) {
            var day = draft.plannedClose();
            return day == null ? draft : draft.closing(day.plusDays(days));
        }
    }
}
