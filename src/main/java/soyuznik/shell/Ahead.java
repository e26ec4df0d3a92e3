package soyuznik.shell;

import java.time.LocalDate;
import java.util.List;
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

    /** The nearest few, as one field of a select. */
    SelectField<List<Step>> about(Field<Long> id);

    /**
     * One thing to come.
     *
     * @param day null: without a day
     * @param about what it concerns, as a person wrote it
     * @param place the record below this one where it stands; null: this one
     * @param acts what can be done about it at once
     */
    record Step(
            @Nullable LocalDate day,
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
