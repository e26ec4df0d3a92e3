package soyuznik.buying;

import static soyuznikdb.buying.Tables.CONSEQUENCE;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Clerk;
import soyuznik.projects.Project;
import soyuznik.projects.Projects;
import soyuznik.shell.InputColumns;
import soyuznik.shell.Inputs;
import soyuznik.shell.NotFound;

/** What problems lead to, with what it costs the client in a year. */
// S-01
@Repository
@Transactional(readOnly = true)
public class Consequences {
    private static final InputColumns COLUMNS =
            new InputColumns(CONSEQUENCE, ProblemForm.CONSEQUENCE);

    private final DSLContext sql;
    private final Projects projects;
    private final Problems problems;
    private final ProblemRows rows;
    private final Clerk clerk;

    Consequences(
            DSLContext sql, Projects projects, Problems problems, ProblemRows rows, Clerk clerk) {
        this.sql = sql;
        this.projects = projects;
        this.problems = problems;
        this.rows = rows;
        this.clerk = clerk;
    }

    /** One of those of a problem. */
    public record Key(Problem.Key problem, long id) {}

    /** A new one; the same key again is the same consequence. */
    public record Draft(Problem.Key problem, UUID key, Map<String, String> typed) {}

    @Transactional
    public Outcome<ProjectId> add(Draft draft, Viewer by) {
        var project = projects.hold(draft.problem().project(), by);
        var problem = rows.get(draft.problem());
        var read = ProblemForm.CONSEQUENCE.read(draft.typed());
        return project.<ProjectId>refusal(Right.LEAD_PROJECTS, by)
                .or(() -> problems.wrong(project, read))
                .or(() ->
                        problem.consequences().size() >= ProblemRows.MOST
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
        return sql.insertInto(CONSEQUENCE)
                .set(COLUMNS.written(values))
                .set(CONSEQUENCE.KEY, draft.key())
                .set(CONSEQUENCE.PROBLEM_ID, draft.problem().id())
                .set(CONSEQUENCE.AT, clerk.now())
                .set(CONSEQUENCE.BY_ID, by.user().value())
                .onConflict(CONSEQUENCE.KEY)
                .doNothing()
                .returningResult(CONSEQUENCE.ID)
                .fetchOptional(Record1::value1);
    }

    private void note(Project project, BuyingEvent.Deed deed, long id, Viewer by) {
        var company = project.client().id();
        clerk.note(new BuyingEvent.ConsequenceRecorded(project.id(), company, deed, id), by);
    }

    private static Outcome<ProjectId> done(Project project, BuyingEvent.Deed deed) {
        return Outcome.done(project.id(), Text.of("buying.consequence." + deed));
    }

    /**
     * @param version of the consequence as somebody had it before the eyes
     */
    @Transactional
    public Outcome<ProjectId> change(Key key, int version, Map<String, String> typed, Viewer by) {
        var project = projects.hold(key.problem().project(), by);
        var theirs = rows.get(key.problem()).consequence(key.id()).orElseThrow(NotFound::new);
        var read = ProblemForm.CONSEQUENCE.read(typed);
        var changed = Inputs.differences(theirs.values(), read.values());
        return project.<ProjectId>refusal(Right.LEAD_PROJECTS, by)
                .or(() -> problems.wrong(project, read))
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

    private void write(Consequence theirs, Map<String, String> ours) {
        sql.update(CONSEQUENCE)
                .set(COLUMNS.written(ours))
                .set(CONSEQUENCE.VERSION, theirs.version() + 1)
                .where(CONSEQUENCE.ID.eq(theirs.id()))
                .execute();
    }

    @Transactional
    public Outcome<ProjectId> remove(Key key, Viewer by) {
        var outcome = move(key, BuyingEvent.Deed.REMOVED, by);
        return outcome instanceof Outcome.Done<ProjectId>(var project, var notice, var _)
                ? Outcome.done(project, notice, new Outcome.Undo(address(key) + "/restoration"))
                : outcome;
    }

    private static String address(Key key) {
        var problem = key.problem();
        return "/projects/"
                + problem.project()
                + "/problems/"
                + problem.id()
                + "/consequences/"
                + key.id();
    }

    @Transactional
    public Outcome<ProjectId> restore(Key key, Viewer by) {
        return move(key, BuyingEvent.Deed.RESTORED, by);
    }

    private Outcome<ProjectId> move(Key key, BuyingEvent.Deed deed, Viewer by) {
        var project = projects.hold(key.problem().project(), by);
        rows.get(key.problem());
        return project.<ProjectId>refusal(Right.LEAD_PROJECTS, by)
                .orElseGet(() -> {
                    if (!rows.mark(CONSEQUENCE, is(key), deed == BuyingEvent.Deed.REMOVED, by)) {
                        throw new NotFound();
                    }
                    note(project, deed, key.id(), by);
                    return done(project, deed);
                });
    }

    private static Condition is(Key key) {
        return CONSEQUENCE.ID.eq(key.id()).and(CONSEQUENCE.PROBLEM_ID.eq(key.problem().id()));
    }
}
