package soyuznik.projects;

import static soyuznikdb.projects.Tables.WAIVER;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Tiding;

/** Required criteria that a head let pass; what is written stays (P-04). */
@Repository
@Transactional(readOnly = true)
public class Waivers {
    private final DSLContext sql;
    private final Projects projects;
    private final Clerk clerk;

    Waivers(DSLContext sql, Projects projects, Clerk clerk) {
        this.sql = sql;
        this.projects = projects;
        this.clerk = clerk;
    }

    // P-04
    @Transactional
    public Outcome<ProjectId> waive(ProjectId id, long criterion, String reason, Viewer by) {
        var project = projects.hold(id, by);
        return project.<ProjectId>refusal(Right.WAIVE, by)
                .orElseGet(() ->
                        reason.isBlank()
                                ? Outcome.invalid("reason", "projects.error.reason")
                                : waive(project, criterion, reason.strip(), by));
    }

    private Outcome<ProjectId> waive(Project project, long criterion, String reason, Viewer by) {
        return project.missing(criterion, Strictness.REQUIRED, clerk.today())
                .map(missing -> write(project, missing, reason, by))
                .orElseGet(() -> Outcome.refused("projects.waiver.needless"));
    }

    private Outcome<ProjectId> write(Project project, Criterion missing, String reason, Viewer by) {
        sql.insertInto(WAIVER)
                .set(WAIVER.PROJECT_ID, project.id().value())
                .set(WAIVER.CRITERION_ID, missing.id())
                .set(WAIVER.REASON, reason)
                .set(WAIVER.AT, clerk.now())
                .set(WAIVER.BY_ID, by.user().value())
                .execute();
        clerk.note(ProjectEvent.GateWaived.of(project, missing), by);
        clerk.ring(project, Tiding.What.GATE_WAIVED, by);
        return Outcome.done(project.id(), Text.of("projects.waived"));
    }
}
