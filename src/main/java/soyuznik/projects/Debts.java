package soyuznik.projects;

import static soyuznikdb.projects.Tables.DEBT;

import java.time.LocalDate;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;

/** Reminded criteria that are carried until a date (P-15). */
@Repository
@Transactional(readOnly = true)
public class Debts {
    private final DSLContext sql;
    private final Projects projects;
    private final Clerk clerk;

    Debts(DSLContext sql, Projects projects, Clerk clerk) {
        this.sql = sql;
        this.projects = projects;
        this.clerk = clerk;
    }

    /**
     * Carries the criterion until the day; an overdue debt gets its new day the same way, also
     * behind a gate that was passed.
     */
    // P-15
    @Transactional
    public Outcome<ProjectId> carry(
            ProjectId id, long criterion, @Nullable LocalDate dueOn, Viewer by) {
        var project = projects.hold(id, by);
        return project.<ProjectId>refusal(Right.PASS_GATES, by)
                .orElseGet(() ->
                        dueOn == null || dueOn.isBefore(clerk.today())
                                ? Outcome.invalid("dueOn", "projects.error.due")
                                : carry(project, criterion, dueOn, by));
    }

    private Outcome<ProjectId> carry(Project project, long criterion, LocalDate dueOn, Viewer by) {
        return project.missing(criterion, Strictness.REMINDED, clerk.today())
                .or(() -> project.overdue(criterion, clerk.today()))
                .map(missing -> write(project, missing, dueOn, by))
                .orElseGet(() -> Outcome.refused("projects.debt.needless"));
    }

    private Outcome<ProjectId> write(
            Project project, Criterion missing, LocalDate dueOn, Viewer by) {
        sql.insertInto(DEBT)
                .set(DEBT.PROJECT_ID, project.id().value())
                .set(DEBT.CRITERION_ID, missing.id())
                .set(DEBT.DUE_ON, dueOn)
                .set(DEBT.AT, clerk.now())
                .set(DEBT.BY_ID, by.user().value())
                .onConflict(DEBT.PROJECT_ID, DEBT.CRITERION_ID)
                .doUpdate()
                .set(DEBT.DUE_ON, dueOn)
                .set(DEBT.AT, clerk.now())
                .set(DEBT.BY_ID, by.user().value())
                .execute();
        clerk.note(ProjectEvent.DebtCarried.of(project, missing, dueOn), by);
        return Outcome.done(project.id(), Text.of("projects.carried"));
    }
}
