package soyuznik.projects;

import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * What is agreed about projects. A higher module contributes it as a bean, as a field of a select,
 * as {@link ProjectFacts} do.
 */
public interface Upcoming {
    /** The nearest of it; null: nothing is. */
    Field<@Nullable Next> nearest(Field<Long> projectId);
}
