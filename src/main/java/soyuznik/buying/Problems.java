package soyuznik.buying;

import static soyuznikdb.buying.Tables.FINDING;
import static soyuznikdb.buying.Tables.PROBLEM;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Clerk;
import soyuznik.projects.Project;
import soyuznik.projects.Projects;
import soyuznik.shell.InputColumns;
import soyuznik.shell.Inputs;

/** The problems of the client that a project is to solve. */
// S-01 S-02
@Repository
@Transactional(readOnly = true)
public class Problems {
    private static final InputColumns COLUMNS = new InputColumns(PROBLEM, ProblemForm.PROBLEM);

    private final DSLContext sql;
    private final Projects projects;
    private final ProblemRows rows;
    private final Clerk clerk;

    Problems(DSLContext sql, Projects projects, ProblemRows rows, Clerk clerk) {
        this.sql = sql;
        this.projects = projects;
        this.rows = rows;
        this.clerk = clerk;
    }

    /** A new one; the same key again is the same problem. */
    public record Draft(ProjectId project, UUID key, Map<String, String> typed) {}

    /** What was found out about one; the same key again is the same finding. */
    public record Found(Problem.Key problem, UUID key, Map<String, String> typed) {}

    public List<Problem> of(ProjectId project, Viewer viewer) {
        return rows.of(projects.get(project, viewer).id());
    }

    public Problem get(Problem.Key key, Viewer viewer) {
        projects.get(key.project(), viewer);
        return rows.get(key);
    }

    @Transactional
    public Outcome<ProjectId> add(Draft draft, Viewer by) {
        var project = projects.hold(draft.project(), by);
        var read = ProblemForm.PROBLEM.read(draft.typed());
        return project.<ProjectId>refusal(Right.LEAD_PROJECTS, by)
                .or(() -> wrong(project, read))
                .or(() ->
                        rows.isFull(project.id())
                                ? Optional.of(Outcome.refused("buying.error.problems"))
                                : Optional.empty())
                .orElseGet(() -> {
                    insert(draft, read.values(), by)
                            .ifPresent(id -> note(project, BuyingEvent.Deed.ADDED, id, by));
                    return done(project, BuyingEvent.Deed.ADDED);
                });
    }

    /** Nothing where the same form was sent before. */
    private Optional<Long> insert(Draft draft, Map<String, String> values, Viewer by) {
        return sql.insertInto(PROBLEM)
                .set(COLUMNS.written(values))
                .set(PROBLEM.KEY, draft.key())
                .set(PROBLEM.PROJECT_ID, draft.project().value())
                .set(PROBLEM.AT, clerk.now())
                .set(PROBLEM.BY_ID, by.user().value())
                .onConflict(PROBLEM.KEY)
                .doNothing()
                .returningResult(PROBLEM.ID)
                .fetchOptional(Record1::value1);
    }

    private void note(Project project, BuyingEvent.Deed deed, long id, Viewer by) {
        var company = project.client().id();
        clerk.note(new BuyingEvent.ProblemRecorded(project.id(), company, deed, id), by);
    }

    private static Outcome<ProjectId> done(Project project, BuyingEvent.Deed deed) {
        return Outcome.done(project.id(), Text.of("buying.problem." + deed));
    }

    /** Whoever is named works at the client, or did. */
    Optional<Outcome<ProjectId>> wrong(Project project, Inputs.Read read) {
        var person = read.values().getOrDefault("personId", "");
        boolean stranger = !person.isEmpty() && !works(project, person);
        var errors =
                stranger
                        ? List.of(FieldError.of("personId", "projects.error.person"))
                        : read.errors();
        return wrong(errors);
    }

    private boolean works(Project project, String person) {
        return person.matches("\\d{1,18}")
                && projects.works(new PersonId(Long.parseLong(person)), project.client().id());
    }

    private static Optional<Outcome<ProjectId>> wrong(List<FieldError> errors) {
        return errors.isEmpty() ? Optional.empty() : Optional.of(new Outcome.Invalid<>(errors));
    }

    /**
     * @param version of the problem as somebody had it before the eyes
     */
    @Transactional
    public Outcome<ProjectId> change(
            Problem.Key key, int version, Map<String, String> typed, Viewer by) {
        var project = projects.hold(key.project(), by);
        var theirs = rows.get(key);
        var read = ProblemForm.PROBLEM.read(typed);
        var changed = Inputs.differences(theirs.values(), read.values());
        return project.<ProjectId>refusal(Right.LEAD_PROJECTS, by)
                .or(() -> wrong(project, read))
                .orElseGet(() -> {
                    if (theirs.version() != version && !changed.isEmpty()) {
                        return new Outcome.Stale<>(changed, theirs.version());
                    }
                    if (!changed.isEmpty()) {
                        write(theirs, read.values());
                        note(project, BuyingEvent.Deed.CHANGED, key.id(), by);
                    }
                    return done(project, BuyingEvent.Deed.CHANGED);
                });
    }

    private void write(Problem theirs, Map<String, String> ours) {
        sql.update(PROBLEM)
                .set(COLUMNS.written(ours))
                .set(PROBLEM.VERSION, theirs.version() + 1)
                .where(PROBLEM.ID.eq(theirs.key().id()))
                .execute();
    }

    /** The problem comes to another state, by somebody's words. */
    @Transactional
    public Outcome<ProjectId> find(Found found, Viewer by) {
        var project = projects.hold(found.problem().project(), by);
        var problem = rows.get(found.problem());
        var read = ProblemForm.STATE.read(found.typed());
        return project.<ProjectId>refusal(Right.LEAD_PROJECTS, by)
                .or(() -> isFound(found.key()) ? Optional.of(found(project)) : Optional.empty())
                .or(() -> wrong(project, read))
                .or(() -> wrong(ProblemForm.errors(problem.state(), read.values(), clerk.today())))
                .orElseGet(() -> {
                    long id = write(found, read.values(), by);
                    note(project, problem, id, by);
                    return found(project);
                });
    }

    private void note(Project project, Problem before, long finding, Viewer by) {
        var id = before.key().id();
        var state = rows.get(before.key()).state();
        var company = project.client().id();
        clerk.note(new BuyingEvent.ProblemFound(project.id(), company, id, finding, state), by);
    }

    private boolean isFound(UUID key) {
        return sql.fetchExists(FINDING, FINDING.KEY.eq(key));
    }

    private static Outcome<ProjectId> found(Project project) {
        return Outcome.done(project.id(), Text.of("buying.problem.found"));
    }

    private long write(Found found, Map<String, String> values, Viewer by) {
        var person = values.getOrDefault("personId", "");
        sql.update(PROBLEM)
                .set(PROBLEM.STATE, values.get("state"))
                .where(PROBLEM.ID.eq(found.problem().id()))
                .execute();
        return sql.insertInto(FINDING)
                .set(FINDING.KEY, found.key())
                .set(FINDING.PROBLEM_ID, found.problem().id())
                .set(FINDING.STATE, values.get("state"))
                .set(FINDING.QUOTE, values.get("quote"))
                .set(FINDING.PERSON_ID, person.isEmpty() ? null : Long.valueOf(person))
                .set(FINDING.SAID_ON, LocalDate.parse(values.get("saidOn")))
                .set(FINDING.AT, clerk.now())
                .set(FINDING.BY_ID, by.user().value())
                .returningResult(FINDING.ID)
                .fetchSingle(Record1::value1);
    }

    @Transactional
    public Outcome<ProjectId> remove(Problem.Key key, Viewer by) {
        var project = projects.hold(key.project(), by);
        rows.get(key);
        return project.<ProjectId>refusal(Right.LEAD_PROJECTS, by)
                .orElseGet(() -> {
                    rows.mark(PROBLEM, PROBLEM.ID.eq(key.id()), true, by);
                    note(project, BuyingEvent.Deed.REMOVED, key.id(), by);
                    var place = "/projects/" + project.id() + "/problems/" + key.id();
                    return Outcome.done(
                            project.id(),
                            Text.of("buying.problem.REMOVED"),
                            new Outcome.Undo(place + "/restoration"));
                });
    }

    @Transactional
    public Outcome<ProjectId> restore(Problem.Key key, Viewer by) {
        var project = projects.hold(key.project(), by);
        rows.removed(key);
        return project.<ProjectId>refusal(Right.LEAD_PROJECTS, by)
                .orElseGet(() -> {
                    rows.mark(PROBLEM, PROBLEM.ID.eq(key.id()), false, by);
                    note(project, BuyingEvent.Deed.RESTORED, key.id(), by);
                    return done(project, BuyingEvent.Deed.RESTORED);
                });
    }
}
