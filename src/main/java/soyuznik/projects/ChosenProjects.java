package soyuznik.projects;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.param;
import static soyuznikdb.projects.Tables.PROJECT;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Param;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.Visible;
import soyuznik.database.Question;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;

/** Several projects whole, by one statement. */
@Repository
@Transactional(readOnly = true)
public class ChosenProjects {
    private static final Param<Long[]> IDS = param("ids", Long[].class);

    private final DSLContext sql;
    private final Question<Project> some;

    ChosenProjects(DSLContext sql, ProjectFields fields) {
        this.sql = sql;
        this.some =
                Projects.question(
                        fields, PROJECT.ID.eq(any(IDS)).and(Visible.condition(PROJECT.COMPANY_ID)));
    }

    /** Those that the viewer sees, by their number. */
    // T-02
    public List<Project> list(Collection<ProjectId> ids, Viewer viewer) {
        var values = new HashMap<>(Visible.values(viewer));
        values.put(IDS.getName(), ids.stream().map(ProjectId::value).toArray(Long[]::new));
        return some.all(sql, values).stream()
                .sorted(Comparator.comparingLong(project -> project.id().value()))
                .toList();
    }
}
