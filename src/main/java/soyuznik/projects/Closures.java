package soyuznik.projects;

import static soyuznikdb.projects.Tables.CLOSURE;
import static soyuznikdb.projects.Tables.PROJECT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Tiding.What;

/** How projects end, and how they come back (P-05). */
@Repository
@Transactional(readOnly = true)
public class Closures {
    static final int RETURNED_AT_ONCE = 1_000;
    private final DSLContext sql;
    private final Projects projects;
    private final Reasons reasons;
    private final Clerk clerk;

    Closures(DSLContext sql, Projects projects, Reasons reasons, Clerk clerk) {
        this.reasons = reasons;
        this.sql = sql;
        this.projects = projects;
        this.clerk = clerk;
    }

    /** Behind the last gate. */
    @Transactional(propagation = Propagation.MANDATORY)
    void win(Project project, Viewer by) {
        end(project, Closing.won(), by);
    }

    // P-05
    @Transactional
    public Outcome<ProjectId> close(ProjectId id, Closing closing, Viewer by) {
        var project = projects.hold(id, by);
        return project.<ProjectId>refusal(Right.PASS_GATES, by)
                .orElseGet(() -> {
                    var errors = errors(closing);
                    return errors.isEmpty()
                            ? closed(project, closing, by)
                            : new Outcome.Invalid<>(errors);
                });
    }

    private List<FieldError> errors(Closing closing) {
        var errors = new ArrayList<FieldError>();
        if (closing.end() == End.WON) {
            errors.add(FieldError.of("end", "projects.error.won"));
        }
        if (closing.reason().isEmpty()) {
            errors.add(FieldError.of("reason", "projects.error.reason"));
        }
        if (closing.end() == End.LOST && closing.competitor().isEmpty()) {
            errors.add(FieldError.of("competitor", "projects.error.competitor"));
        }
        if (closing.until() != null && !closing.until().isAfter(clerk.today())) {
            errors.add(FieldError.of("until", "projects.error.until"));
        }
        return errors;
    }

    private Outcome<ProjectId> closed(Project project, Closing closing, Viewer by) {
        end(project, closing.because(reasons.known(closing.end(), closing.reason())), by);
        return Outcome.done(
                project.id(),
                Text.of("projects.closed_as." + closing.end().name()),
                new Outcome.Undo("/projects/" + project.id() + "/reopenings"));
    }

    private void end(Project project, Closing closing, Viewer by) {
        var rival = closing.rival();
        sql.insertInto(CLOSURE)
                .set(CLOSURE.PROJECT_ID, project.id().value())
                .set(CLOSURE.OUTCOME, closing.end().name())
                .set(CLOSURE.REASON, closing.reason())
                .set(CLOSURE.COMPETITOR, closing.competitor())
                .set(CLOSURE.COMPETITOR_ID, rival == null ? null : rival.value())
                .set(CLOSURE.LESSON, closing.lesson())
                .set(CLOSURE.CLOSED_ON, clerk.today())
                .set(CLOSURE.FROZEN_UNTIL, closing.until())
                .set(CLOSURE.AT, clerk.now())
                .set(CLOSURE.BY_ID, by.user().value())
                .execute();
        mark(project.id(), closing.end());
        clerk.shelve(event(project, closing), by);
        clerk.ring(project, told(closing.end()), by);
    }

    private static What told(End end) {
        return switch (end) {
            case WON -> What.WON;
            case LOST -> What.LOST;
            case NOT_OURS -> What.NOT_OURS;
            case FROZEN -> What.FROZEN;
        };
    }

    /** The lists filter by the outcome, so it stands in the project too. */
    private void mark(ProjectId id, @Nullable End end) {
        sql.update(PROJECT)
                .set(PROJECT.OUTCOME, end == null ? null : end.name())
                .set(PROJECT.CLOSED_ON, end == null ? null : clerk.today())
                .set(PROJECT.VERSION, PROJECT.VERSION.plus(1))
                .where(PROJECT.ID.eq(id.value()))
                .execute();
    }

    private static ProjectEvent event(Project project, Closing closing) {
        var id = project.id();
        var company = project.client().id();
        return switch (closing.end()) {
            case WON -> new ProjectEvent.ProjectWon(id, company);
            case LOST -> new ProjectEvent.ProjectLost(id, company);
            case NOT_OURS -> new ProjectEvent.ProjectRefused(id, company);
            case FROZEN -> ProjectEvent.ProjectFrozen.of(project, closing);
        };
    }

    /** Takes an ending back; the project stands where it ended. */
    @Transactional
    public Outcome<ProjectId> reopen(ProjectId id, Viewer by) {
        var project = projects.hold(id, by);
        if (!by.may(Right.PASS_GATES, project.own())) {
            return new Outcome.Forbidden<>();
        }
        if (project.isOpen()) {
            return Outcome.refused("projects.open_already");
        }
        lift(project, by);
        return Outcome.done(id, Text.of("projects.reopened"));
    }

    /** Whether it may be is the duty of the caller. */
    @Transactional(propagation = Propagation.MANDATORY)
    void lift(Project project, Viewer by) {
        lift(project.id(), by.user());
        clerk.shelve(new ProjectEvent.ProjectReopened(project.id(), project.client().id()), by);
        var ending = project.course().ending();
        if (ending == null || !clerk.unring(project, told(ending.end()))) {
            clerk.ring(project, What.REOPENED, by);
        }
    }

    private void lift(ProjectId id, @Nullable UserId by) {
        sql.update(CLOSURE)
                .set(CLOSURE.REOPENED_AT, clerk.now())
                .set(CLOSURE.REOPENED_BY, by == null ? null : by.value())
                .where(CLOSURE.PROJECT_ID.eq(id.value()))
                .and(CLOSURE.REOPENED_AT.isNull())
                .execute();
        mark(id, null);
    }

    /**
     * Brings back the frozen projects whose day has come.
     *
     * @return how many; a full thousand means that there may be more
     */
    @Transactional
    public int returnFrozen(LocalDate today) {
        var due =
                sql.select(
                                PROJECT.ID.convertFrom(ProjectId::new),
                                PROJECT.COMPANY_ID.convertFrom(CompanyId::new),
                                PROJECT.OWNER_ID.convertFrom(UserId::new))
                        .from(CLOSURE)
                        .join(PROJECT)
                        .on(PROJECT.ID.eq(CLOSURE.PROJECT_ID))
                        .where(CLOSURE.OUTCOME.eq(End.FROZEN.name()))
                        .and(CLOSURE.REOPENED_AT.isNull())
                        .and(CLOSURE.FROZEN_UNTIL.le(today))
                        .orderBy(PROJECT.ID)
                        .limit(RETURNED_AT_ONCE)
                        .forNoKeyUpdate()
                        .of(PROJECT, CLOSURE)
                        .skipLocked()
                        .fetch();
        var cause = UUID.randomUUID();
        due.forEach(frozen -> comeBack(frozen, cause));
        return due.size();
    }

    private void comeBack(Record3<ProjectId, CompanyId, UserId> frozen, UUID cause) {
        lift(frozen.value1(), null);
        clerk.shelve(new ProjectEvent.ProjectReturned(frozen.value1(), frozen.value2()), cause);
        clerk.ring(frozen.value3(), frozen.value1(), What.RETURNED, null);
    }
}
