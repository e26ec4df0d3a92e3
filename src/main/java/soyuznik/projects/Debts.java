package soyuznik.projects;

import static org.jooq.impl.DSL.row;
import static soyuznikdb.projects.Tables.DEBT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.NamedDay;

/** Reminded criteria that are carried until a date (P-15). */
@Repository
@Transactional(readOnly = true)
public class Debts {
    private final DSLContext sql;
    private final Projects projects;
    private final Slips slips;
    private final Clerk clerk;

    Debts(DSLContext sql, Projects projects, Slips slips, Clerk clerk) {
        this.sql = sql;
        this.projects = projects;
        this.slips = slips;
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

    /** Until when it is carried, and who said so when. */
    private record Day(LocalDate until, Instant at, long by) {}

    private Outcome<ProjectId> write(
            Project project, Criterion missing, LocalDate dueOn, Viewer by) {
        var former =
                sql.deleteFrom(DEBT)
                        .where(DEBT.PROJECT_ID.eq(project.id().value()))
                        .and(DEBT.CRITERION_ID.eq(missing.id()))
                        .returningResult(DEBT.DUE_ON, DEBT.AT, DEBT.BY_ID)
                        .fetchOptional(Records.mapping(Day::new))
                        .orElse(null);
        var day = new Day(dueOn, clerk.now(), by.user().value());
        long debt = write(project.id(), missing.id(), day, former);
        clerk.note(ProjectEvent.DebtCarried.of(project, missing, dueOn), by);
        var undo = "/projects/" + project.id() + "/debts/withdrawal?debt=" + debt;
        return Outcome.done(
                project.id(),
                Text.of("projects.carried"),
                new Outcome.Undo(undo + "&criterion=" + missing.id()));
    }

    private long write(ProjectId project, long criterion, Day day, @Nullable Day former) {
        return sql.insertInto(DEBT)
                .set(DEBT.PROJECT_ID, project.value())
                .set(DEBT.CRITERION_ID, criterion)
                .set(DEBT.DUE_ON, day.until())
                .set(DEBT.AT, day.at())
                .set(DEBT.BY_ID, day.by())
                .set(DEBT.FORMER_ON, former == null ? null : former.until())
                .set(DEBT.FORMER_AT, former == null ? null : former.at())
                .set(DEBT.FORMER_BY, former == null ? null : former.by())
                .returningResult(DEBT.ID)
                .fetchSingle()
                .value1();
    }

    /** One that was made: what it carries, since when, and the day that it had before. */
    private record Made(long id, long criterion, Instant at, @Nullable Day former) {}

    /**
     * Takes the very debt back, unless a gate was passed with it or a fact has paid it; one that
     * had another day before has that again.
     *
     * @param criterion what it carries: the debt of one that was carried anew has another number
     */
    // P-15
    @Transactional
    public Outcome<ProjectId> withdraw(ProjectId id, long debt, long criterion, Viewer by) {
        var project = projects.hold(id, by);
        return project.<ProjectId>refusal(Right.PASS_GATES, by)
                .orElseGet(() ->
                        made(id, debt)
                                .map(made -> withdraw(project, made, by))
                                .orElseGet(() -> new Outcome.Refused<>(gone(project, criterion))));
    }

    /** Why there is no such debt any more. */
    private Text gone(Project project, long criterion) {
        return owed(project, criterion)
                .flatMap(_ -> standing(project.id(), criterion))
                .orElseGet(() -> Text.of("projects.withdrawn.done"));
    }

    /** What is said of the debt that stands under another number. */
    private Optional<Text> standing(ProjectId project, long criterion) {
        return sql.select(DEBT.DUE_ON, DEBT.FORMER_ON)
                .from(DEBT)
                .where(DEBT.PROJECT_ID.eq(project.value()))
                .and(DEBT.CRITERION_ID.eq(criterion))
                .fetchOptional(debt -> {
                    var key = debt.value2() == null ? "projects.debt.stands" : "projects.debt.anew";
                    return Text.of(key, "day", new NamedDay(debt.value1()));
                });
    }

    private static Optional<Criterion> owed(Project project, long criterion) {
        return project.owed().stream()
                .map(Finding::criterion)
                .filter(owed -> owed.id() == criterion)
                .findFirst();
    }

    private Optional<Made> made(ProjectId project, long debt) {
        return sql.select(
                        DEBT.ID,
                        DEBT.CRITERION_ID,
                        DEBT.AT,
                        row(DEBT.FORMER_ON, DEBT.FORMER_AT, DEBT.FORMER_BY).mapping(Debts::former))
                .from(DEBT)
                .where(DEBT.ID.eq(debt))
                .and(DEBT.PROJECT_ID.eq(project.value()))
                .fetchOptional(Records.mapping(Made::new));
    }

    private static @Nullable Day former(
            @Nullable LocalDate until, @Nullable Instant at, @Nullable Long by) {
        return until == null || at == null || by == null ? null : new Day(until, at, by);
    }

    private Outcome<ProjectId> withdraw(Project project, Made made, Viewer by) {
        var owed = owed(project, made.criterion());
        if (owed.isEmpty()) {
            return Outcome.refused("projects.debt.paid");
        }
        // Of one that got back its day nobody knows any more since when it is carried.
        var since = made.former() == null ? null : made.at();
        return slips.isPassedBy(project, owed.get().code(), since)
                ? Outcome.refused("projects.withdrawn.passed")
                : withdraw(project, made, owed.get(), by);
    }

    private Outcome<ProjectId> withdraw(Project project, Made made, Criterion owed, Viewer by) {
        sql.deleteFrom(DEBT).where(DEBT.ID.eq(made.id())).execute();
        var former = made.former();
        if (former != null) {
            write(project.id(), owed.id(), former, null);
        }
        var text = owed.text();
        clerk.note(
                new ProjectEvent.DebtWithdrawn(
                        project.id(), project.client().id(), owed.code(), text.ru(), text.en()),
                by);
        return Outcome.done(project.id(), Text.of("projects.debt.withdrawn"));
    }
}
