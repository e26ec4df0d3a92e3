package soyuznik.buying;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.row;
import static soyuznikdb.buying.Tables.PATH_STEP;
import static soyuznikdb.clients.Tables.PERSON;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Clerk;
import soyuznik.projects.Project;
import soyuznik.shell.InputColumns;
import soyuznik.shell.NotFound;

/**
 * How the client comes to its decision: who prepares, agrees and signs, and when. Seen only by
 * those who work on the project, as who decides is.
 */
// B-07
@Repository
@Transactional(readOnly = true)
public class PathSteps {
    private static final Entries.Sort SORT =
            new Entries.Sort(
                    new InputColumns(PATH_STEP, PathForm.STEP),
                    PATH_STEP.PROJECT_ID,
                    "step",
                    (project, deed, id) ->
                            new BuyingEvent.PathRecorded(
                                    project.id(), project.client().id(), deed, id));

    private final DSLContext sql;
    private final Participants participants;
    private final Entries entries;
    private final Clerk clerk;

    PathSteps(DSLContext sql, Participants participants, Entries entries, Clerk clerk) {
        this.sql = sql;
        this.participants = participants;
        this.entries = entries;
        this.clerk = clerk;
    }

    /** A new one; the same key again is the same step. */
    public record Draft(ProjectId project, UUID key, Map<String, String> typed) {}

    /** In the order of the way. */
    public List<PathStep> of(ProjectId project, Viewer viewer) {
        return find(PATH_STEP.PROJECT_ID.eq(worked(project, viewer).id().value()));
    }

    /** The project, for whoever works on it; for all others nothing is there. */
    public Project worked(ProjectId project, Viewer viewer) {
        return participants.worked(project, viewer);
    }

    public PathStep get(PathStep.Key key, Viewer viewer) {
        worked(key.project(), viewer);
        return get(key);
    }

    private PathStep get(PathStep.Key key) {
        var is = PATH_STEP.ID.eq(key.id());
        return find(is.and(PATH_STEP.PROJECT_ID.eq(key.project().value()))).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private List<PathStep> find(Condition which) {
        return sql.select(
                        row(PATH_STEP.PROJECT_ID.convertFrom(ProjectId::new), PATH_STEP.ID)
                                .mapping(PathStep.Key::new),
                        PATH_STEP.VERSION,
                        PATH_STEP.PART.convertFrom(PathPart::valueOf),
                        row(PERSON.ID, PERSON.NAME).mapping(PathSteps::named),
                        PATH_STEP.BODY,
                        PATH_STEP.DAYS,
                        PATH_STEP.HELD_ON,
                        PATH_STEP.NOTE)
                .from(PATH_STEP)
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(PATH_STEP.PERSON_ID))
                .where(which)
                .and(PATH_STEP.REMOVED_AT.isNull())
                .orderBy(way(), PATH_STEP.HELD_ON.asc().nullsFirst(), PATH_STEP.ID)
                .limit(Entries.MOST)
                .fetch(mapping(PathStep::new));
    }

    private static @Nullable Named named(@Nullable Long id, String name) {
        return id == null ? null : new Named(new PersonId(id), name);
    }

    private static Field<Integer> way() {
        return case_(PATH_STEP.PART)
                .when(PathPart.PREPARES.name(), 0)
                .when(PathPart.AGREES.name(), 1)
                .when(PathPart.COMMITTEE.name(), 2)
                .else_(3);
    }

    @Transactional
    public Outcome<ProjectId> add(Draft draft, Viewer by) {
        var act = entries.act(SORT, draft.project(), by);
        var fresh = new Entries.Fresh(draft.project().value(), draft.key(), draft.typed());
        return act.refusal()
                .or(() -> Entries.wrong(PathForm.errors(draft.typed(), clerk.today())))
                .orElseGet(() -> entries.add(act, fresh));
    }

    /**
     * @param version of the step as somebody had it before the eyes
     */
    @Transactional
    public Outcome<ProjectId> change(
            PathStep.Key key, int version, Map<String, String> typed, Viewer by) {
        var act = entries.act(SORT, key.project(), by);
        var theirs = get(key);
        var standing = new Entries.Standing(key.id(), theirs.version(), theirs.values());
        return act.refusal()
                .or(() -> Entries.wrong(PathForm.errors(typed, clerk.today())))
                .orElseGet(() -> entries.change(act, standing, version, typed));
    }

    @Transactional
    public Outcome<ProjectId> remove(PathStep.Key key, Viewer by) {
        return entries.remove(entries.act(SORT, key.project(), by), of(key));
    }

    private static Entries.Of of(PathStep.Key key) {
        var address = "/projects/" + key.project() + "/path/" + key.id();
        return new Entries.Of(key.project().value(), key.id(), address);
    }

    @Transactional
    public Outcome<ProjectId> restore(PathStep.Key key, Viewer by) {
        return entries.restore(entries.act(SORT, key.project(), by), of(key));
    }
}
