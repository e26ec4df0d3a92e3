package soyuznik.projects;

import static soyuznikdb.projects.Tables.GROWTH_DISMISSAL;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;

/** Short sales that have grown, and stay short ones because somebody says so (P-17). */
// P-17
@Repository
@Transactional(readOnly = true)
public class Growths {
    private final DSLContext sql;
    private final Projects projects;
    private final Clerk clerk;

    Growths(DSLContext sql, Projects projects, Clerk clerk) {
        this.sql = sql;
        this.projects = projects;
        this.clerk = clerk;
    }

    /** Nothing is proposed for it any more. */
    @Transactional
    public Outcome<ProjectId> dismiss(ProjectId id, Viewer by) {
        var project = projects.hold(id, by);
        return project.<ProjectId>refusal(Right.LEAD_PROJECTS, by)
                .orElseGet(() -> {
                    int said =
                            sql.insertInto(GROWTH_DISMISSAL)
                                    .set(GROWTH_DISMISSAL.PROJECT_ID, id.value())
                                    .set(GROWTH_DISMISSAL.AT, clerk.now())
                                    .set(GROWTH_DISMISSAL.BY_ID, by.user().value())
                                    .onConflictDoNothing()
                                    .execute();
                    if (said == 1) {
                        var company = project.client().id();
                        clerk.note(new ProjectEvent.GrowthDismissed(id, company), by);
                    }
                    return Outcome.done(
                            id,
                            Text.of("projects.growth.dismissed"),
                            new Outcome.Undo("/projects/" + id + "/growth/dismissal/withdrawal"));
                });
    }

    /** It is proposed again. */
    @Transactional
    public Outcome<ProjectId> ask(ProjectId id, Viewer by) {
        var project = projects.hold(id, by);
        return project.<ProjectId>refusal(Right.LEAD_PROJECTS, by)
                .orElseGet(() -> {
                    int asked =
                            sql.deleteFrom(GROWTH_DISMISSAL)
                                    .where(GROWTH_DISMISSAL.PROJECT_ID.eq(id.value()))
                                    .execute();
                    if (asked == 1) {
                        var company = project.client().id();
                        clerk.note(new ProjectEvent.GrowthAsked(id, company), by);
                    }
                    return Outcome.done(id, Text.of("projects.growth.asked"));
                });
    }
}
