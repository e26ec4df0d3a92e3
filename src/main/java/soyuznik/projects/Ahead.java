package soyuznik.projects;

import java.time.LocalDate;
import java.util.List;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.Text;
import soyuznik.shell.Attention;

/**
 * What is agreed about a project and still to come. A higher module contributes its own as a bean;
 * it gives no answer but a select field, as {@link ProjectFacts} do.
 */
public interface Ahead {
    /** The nearest few, as one field of a select. */
    SelectField<List<Step>> about(Field<Long> projectId);

    /**
     * One thing to come.
     *
     * @param day null: without a day
     * @param about what it concerns, as a person wrote it
     * @param acts what can be done about it at once
     */
    record Step(@Nullable LocalDate day, Text what, String about, List<Attention.Act> acts) {
        public Step {
            acts = List.copyOf(acts);
        }
    }
}
