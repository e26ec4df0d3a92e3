package soyuznik.projects;

import java.util.List;
import org.jooq.Field;

/**
 * What a module knows of projects. It gives no answer but a select field: all modules' fields go
 * into one statement together with the project, so a page, a board of hundreds and an import ask
 * the same way.
 */
public interface ProjectFacts {

    /** The facts of the project with the id, oldest first, as one field of a select. */
    Field<List<Fact>> about(Field<Long> projectId);
}
