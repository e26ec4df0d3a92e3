package soyuznik.buying;

import static soyuznikdb.buying.Tables.CONSEQUENCE;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.InputColumns;
import soyuznik.shell.NotFound;

/** What problems lead to, with what it costs the client in a year. */
// S-01
@Repository
@Transactional(readOnly = true)
public class Consequences {
    private static final Entries.Sort SORT =
            new Entries.Sort(
                    new InputColumns(CONSEQUENCE, ProblemForm.CONSEQUENCE),
                    CONSEQUENCE.PROBLEM_ID,
                    "consequence",
                    (project, deed, id) ->
                            new BuyingEvent.ConsequenceRecorded(
                                    project.id(), project.client().id(), deed, id));

    private final ProblemRows rows;
    private final Entries entries;

    Consequences(ProblemRows rows, Entries entries) {
        this.rows = rows;
        this.entries = entries;
    }

    /** One of those of a problem. */
    public record Key(Problem.Key problem, long id) {}

    /** A new one; the same key again is the same consequence. */
    public record Draft(Problem.Key problem, UUID key, Map<String, String> typed) {}

    @Transactional
    public Outcome<ProjectId> add(Draft draft, Viewer by) {
        var act = entries.act(SORT, draft.problem().project(), by);
        var problem = rows.get(draft.problem()).key();
        return entries.add(act, new Entries.Fresh(problem.id(), draft.key(), draft.typed()));
    }

    /**
     * @param version of the consequence as somebody had it before the eyes
     */
    @Transactional
    public Outcome<ProjectId> change(Key key, int version, Map<String, String> typed, Viewer by) {
        var act = entries.act(SORT, key.problem().project(), by);
        var theirs = rows.get(key.problem()).consequence(key.id()).orElseThrow(NotFound::new);
        var standing = new Entries.Standing(theirs.id(), theirs.version(), theirs.values());
        return entries.change(act, standing, version, typed);
    }

    @Transactional
    public Outcome<ProjectId> remove(Key key, Viewer by) {
        return entries.remove(act(key, by), of(key));
    }

    /** Only of a problem that stands. */
    private Entries.Act act(Key key, Viewer by) {
        var act = entries.act(SORT, key.problem().project(), by);
        rows.get(key.problem());
        return act;
    }

    private static Entries.Of of(Key key) {
        var address = Problems.address(key.problem()) + "/consequences/" + key.id();
        return new Entries.Of(key.problem().id(), key.id(), address);
    }

    @Transactional
    public Outcome<ProjectId> restore(Key key, Viewer by) {
        return entries.restore(act(key, by), of(key));
    }
}
