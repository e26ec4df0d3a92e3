package soyuznik.projects;

import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * How whose word weighs most in the decision about a project stands towards us (B-02). A higher
 * module contributes it as a bean, as a field of a select, as {@link ProjectFacts} do.
 */
public interface Standings {
    /**
     * The code of the stance among the people of the client; null where nobody who decides is
     * named. An opinion of people: shown only to who works on the project.
     */
    Field<@Nullable String> strongest(Field<Long> projectId, Field<Long> companyId);
}
