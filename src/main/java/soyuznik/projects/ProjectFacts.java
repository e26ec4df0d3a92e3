package soyuznik.projects;

import java.util.List;
import org.jooq.Field;

/**
 * What a module knows of projects. It gives no answer but a select field: all modules' fields go
 * into one statement together with the project, so a page, a board of hundreds and an import ask
 * the same way.
 */
public interface ProjectFacts {

    /** The facts of the project of the statement, oldest first, as one field of its select. */
    Field<List<Fact>> about(Field<Long> projectId);

    /** Whether a fact of these can meet the demand; where none can, they need not be asked for. */
    boolean tells(Demand demand);

    /** Whether the demand is for one of the topics. */
    static boolean isAbout(Demand demand, Topic... topics) {
        return demand instanceof Demand.Established(var about, var _)
                && Topic.of(about).filter(List.of(topics)::contains).isPresent();
    }
}
