package soyuznik.projects;

import static org.jooq.impl.DSL.any;
import static soyuznikdb.projects.Tables.CLOSURE;
import static soyuznikdb.projects.Tables.PASSAGE;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.projects.Tables.PROJECT_COUNTED;
import static soyuznikdb.projects.Tables.PROJECT_REACH;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;

/**
 * Takes projects away as if they had never been opened, many by the same few statements. The caller
 * holds them and has seen that nothing stands on them; where something does after all, the keys of
 * the database refuse it.
 */
// W-01
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class ProjectUnmaker {
    private final DSLContext sql;
    private final Shelves shelves;
    private final Clerk clerk;

    ProjectUnmaker(DSLContext sql, Shelves shelves, Clerk clerk) {
        this.sql = sql;
        this.shelves = shelves;
        this.clerk = clerk;
    }

    /** What {@link Intake} makes along with a project. */
    public static Set<Table<?>> parts() {
        return Set.of(PROJECT_REACH, PROJECT_COUNTED, CLOSURE, PASSAGE);
    }

    /** Nothing comes to stand on the projects until the end of the transaction. */
    public void hold(Collection<ProjectId> projects) {
        sql.select(PROJECT.ID)
                .from(PROJECT)
                .where(PROJECT.ID.eq(any(ids(projects))))
                .orderBy(PROJECT.ID)
                .forUpdate()
                .fetch();
    }

    /**
     * @param cause shared by all the events of the import
     */
    public void unmake(Collection<ProjectId> projects, Viewer by, UUID cause) {
        var ids = ids(projects);
        var events =
                sql.select(
                                PROJECT.ID.convertFrom(ProjectId::new),
                                PROJECT.COMPANY_ID.convertFrom(CompanyId::new),
                                PROJECT.TITLE)
                        .from(PROJECT)
                        .where(PROJECT.ID.eq(any(ids)))
                        .orderBy(PROJECT.ID)
                        .fetch(row ->
                                new ProjectEvent.ProjectUnmade(
                                        row.value1(), row.value2(), row.value3()));
        shelves.clear(ids);
        sql.deleteFrom(CLOSURE).where(CLOSURE.PROJECT_ID.eq(any(ids))).execute();
        sql.deleteFrom(PASSAGE).where(PASSAGE.PROJECT_ID.eq(any(ids))).execute();
        sql.deleteFrom(PROJECT).where(PROJECT.ID.eq(any(ids))).execute();
        clerk.note(events, by, cause);
    }

    private static Long[] ids(Collection<ProjectId> projects) {
        return projects.stream().map(ProjectId::value).toArray(Long[]::new);
    }
}
