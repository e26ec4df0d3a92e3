package soyuznik.buying;

import static soyuznikdb.buying.Tables.FINDING;
import static soyuznikdb.buying.Tables.PROBLEM;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

/** The problems of the client that a project is to solve. */
// S-01 S-02
@Repository
@Transactional(readOnly = true)
public class Problems {
    private static final Entries.Sort SORT =
            new Entries.Sort(
                    new InputColumns(PROBLEM, ProblemForm.PROBLEM),
                    PROBLEM.PROJECT_ID,
                    "problem",
                    (project, deed, id) ->
                            new BuyingEvent.ProblemRecorded(
                                    project.id(), project.client().id(), deed, id));

    private static final Turns.Way WAY =
            new Turns.Way(
                    PROBLEM, new InputColumns(FINDING, ProblemForm.STATE), FINDING.PROBLEM_ID);

    private final Projects projects;
    private final ProblemRows rows;
    private final Entries entries;
    private final Turns turns;
    private final Clerk clerk;

    Problems(Projects projects, ProblemRows rows, Entries entries, Turns turns, Clerk clerk) {
        this.projects = projects;
        this.rows = rows;
        this.entries = entries;
        this.turns = turns;
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
        var act = entries.act(SORT, draft.project(), by);
        return entries.add(
                act, new Entries.Fresh(draft.project().value(), draft.key(), draft.typed()));
    }

    boolean isFull(ProjectId project) {
        return entries.isFull(SORT, project.value());
    }

    /**
     * @param version of the problem as somebody had it before the eyes
     */
    @Transactional
    public Outcome<ProjectId> change(
            Problem.Key key, int version, Map<String, String> typed, Viewer by) {
        var act = entries.act(SORT, key.project(), by);
        var theirs = rows.get(key);
        var standing = new Entries.Standing(key.id(), theirs.version(), theirs.values());
        return entries.change(act, standing, version, typed);
    }

    /** The problem comes to another state, by somebody's words. */
    @Transactional
    public Outcome<ProjectId> find(Found found, Viewer by) {
        var project = projects.hold(found.problem().project(), by);
        var problem = rows.get(found.problem());
        var read = ProblemForm.STATE.read(found.typed());
        return project.<ProjectId>refusal(Right.LEAD_PROJECTS, by)
                .or(() ->
                        turns.isKnown(WAY, found.key())
                                ? Optional.of(found(project))
                                : Optional.empty())
                .or(() -> entries.wrong(project, read))
                .or(() ->
                        Entries.wrong(
                                ProblemForm.errors(problem.state(), read.values(), clerk.today())))
                .orElseGet(() -> {
                    var turn = new Turns.Turn(problem.key().id(), found.key(), read.values());
                    long id = turns.take(WAY, turn, by);
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

    private static Outcome<ProjectId> found(Project project) {
        return Outcome.done(project.id(), Text.of("buying.problem.found"));
    }

    @Transactional
    public Outcome<ProjectId> remove(Problem.Key key, Viewer by) {
        return entries.remove(entries.act(SORT, key.project(), by), of(key));
    }

    private static Entries.Of of(Problem.Key key) {
        return new Entries.Of(key.project().value(), key.id(), address(key));
    }

    static String address(Problem.Key key) {
        return "/projects/" + key.project() + "/problems/" + key.id();
    }

    @Transactional
    public Outcome<ProjectId> restore(Problem.Key key, Viewer by) {
        return entries.restore(entries.act(SORT, key.project(), by), of(key));
    }
}
