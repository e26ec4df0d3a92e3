package soyuznik.shell;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.Subject;
import soyuznik.kernel.Text;

/**
 * What is agreed about a record and still to come, at the head of its page. Each module contributes
 * its own as beans; they give no answers but select fields, so that the page asks once.
 */
public interface Ahead {
    /** The kind of record at whose head it stands. */
    Subject.Kind on();

    /** The nearest of each of its kinds, as one field of a select. */
    SelectField<Coming> about(Field<Long> id, Extent extent);

    /** How many of a kind are wanted. */
    enum Extent {
        /** Those at the head of a page. */
        NEAREST(3),
        /** Those on a page of their own. */
        ALL(100);

        private final int most;

        Extent(int most) {
            this.most = most;
        }

        public int most() {
            return most;
        }

        /** One more than is shown, so that it is known whether there are more. */
        public int asked() {
            return most + 1;
        }
    }

    /**
     * Things to come.
     *
     * @param more whether there are more of a kind than are wanted
     */
    record Coming(List<Step> steps, boolean more) {
        public static final Coming NOTHING = new Coming(List.of(), false);

        public Coming {
            steps = List.copyOf(steps);
        }

        /**
         * @param found of one kind, the nearest first, as many as are {@link Extent#asked}
         */
        public static Coming of(List<Step> found, Extent extent) {
            boolean more = found.size() > extent.most();
            return new Coming(more ? found.subList(0, extent.most()) : found, more);
        }

        public Coming and(Coming other) {
            var both = Stream.concat(steps.stream(), other.steps.stream()).toList();
            return new Coming(both, more || other.more);
        }

        public boolean isEmpty() {
            return steps.isEmpty();
        }
    }

    /**
     * One thing to come.
     *
     * @param day null: without a day
     * @param at at what hour of the day; null: at any
     * @param about what it concerns, as a person wrote it
     * @param place the record below this one where it stands; null: this one
     * @param acts what can be done about it at once
     */
    record Step(
            @Nullable LocalDate day,
            @Nullable Hour at,
            Text what,
            String about,
            @Nullable Place place,
            List<Attention.Act> acts) {
        public Step {
            acts = List.copyOf(acts);
        }
    }

    /** A record, as a link. */
    record Place(String title, String address) {}
}
