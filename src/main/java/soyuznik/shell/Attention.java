package soyuznik.shell;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;

/**
 * What somebody has to think of today; each module contributes its own as beans, and the page «Мой
 * день» puts them in one order. Few at a time, read by an index that leads with the user.
 */
public interface Attention {
    /** Of alarms the most pressing first. */
    List<Call> of(Viewer viewer, LocalDate today);

    /** In what order they stand on one day. */
    //
    enum Sort {
        PROMISE(0),
        TALK(0),
        STEP(0),
        /** An alarm: something is about to be lost that does not come back. */
        LOSING(1),
        /** An alarm: what was planned, proven or ought to be known is not so. */
        SLIPPING(2),
        /** An alarm: nothing moves, or it is too much. */
        STANDING(3);

        private final int grade;

        Sort(int grade) {
            this.grade = grade;
        }

        /** That something goes wrong: five at most stand on the day, the rest behind them. */
        public boolean isAlarm() {
            return grade > 0;
        }

        /** Of an alarm, from 1: the less, the more it presses. */
        public int grade() {
            return grade;
        }
    }

    /**
     * One thing to think of.
     *
     * @param day by when
     * @param at at what hour of the day; null: at any
     * @param about the record it concerns, as a person reads it
     * @param address where it stands
     * @param beside what else is to be known of it; null: nothing
     */
    record Call(
            Sort sort,
            LocalDate day,
            @Nullable Hour at,
            Text what,
            String about,
            String address,
            List<Act> acts,
            @Nullable Text beside) {
        public Call {
            acts = List.copyOf(acts);
        }

        /** Of which nothing else is to be known. */
        public Call(
                Sort sort,
                LocalDate day,
                @Nullable Hour at,
                Text what,
                String about,
                String address,
                List<Act> acts) {
            this(sort, day, at, what, about, address, acts, null);
        }

        /** As somebody reads it who does not answer for it. */
        public Call withoutActs() {
            return new Call(sort, day, at, what, about, address, List.of(), beside);
        }

        /** At any hour of the day. */
        public Call(
                Sort sort, LocalDate day, Text what, String about, String address, List<Act> acts) {
            this(sort, day, null, what, about, address, acts);
        }
    }

    /**
     * What can be done about it at once.
     *
     * @param label the key of a message
     * @param post whether it is done by a form, or asks more on a page of its own
     */
    record Act(String label, String address, boolean post) {}
}
