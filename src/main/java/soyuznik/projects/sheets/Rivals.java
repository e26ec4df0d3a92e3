package soyuznik.projects.sheets;

import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.projects.Tables.RIVAL;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.Visible;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Projects;
import soyuznik.shell.Choice;

/** The companies among the competitors of a project (M-01). */
@Repository
@Transactional(readOnly = true)
public class Rivals {
    private static final int MOST = 100;
    private final DSLContext sql;
    private final Projects projects;

    Rivals(DSLContext sql, Projects projects) {
        this.sql = sql;
        this.projects = projects;
    }

    /** Those that the viewer sees, each once, to choose from. */
    public List<Choice> of(ProjectId project, Viewer viewer) {
        projects.get(project, viewer);
        return sql.selectDistinct(COMPANY.ID, COMPANY.NAME)
                .from(RIVAL)
                .join(COMPANY)
                .on(COMPANY.ID.eq(RIVAL.COMPANY_ID))
                .where(RIVAL.PROJECT_ID.eq(project.value()))
                .and(RIVAL.REMOVED_AT.isNull())
                .and(Visible.condition(viewer, COMPANY.ID))
                .orderBy(COMPANY.NAME, COMPANY.ID)
                .limit(MOST)
                .fetch(row -> new Choice(row.value1().toString(), row.value2()));
    }
}
