package soyuznik.work;

import static soyuznikdb.work.Tables.TALK;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jspecify.annotations.Nullable;
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
import soyuznik.shell.Inputs;

/** Talks about projects: planned, held with their results, missed. */
// A-01 A-09
@Repository
@Transactional(readOnly = true)
public class Talks {
    private final DSLContext sql;
    private final Projects projects;
    private final TalkRows rows;
    private final Promises promises;
    private final Objections objections;
    private final NextSteps steps;
    private final Clerk clerk;

    Talks(
            DSLContext sql,
            Projects projects,
            TalkRows rows,
            Promises promises,
            Objections objections,
            NextSteps steps,
            Clerk clerk) {
        this.steps = steps;
        this.sql = sql;
        this.projects = projects;
        this.rows = rows;
        this.promises = promises;
        this.objections = objections;
        this.clerk = clerk;
    }

    /** A new one; the same key again is the same talk, however often a bad line sends it. */
    public record Draft(ProjectId project, UUID key, Map<String, String> typed) {}

    /** The newest first. */
    public List<Talk> of(ProjectId project, Viewer viewer) {
        return rows.of(projects.get(project, viewer).id());
    }

    public Talk get(Talk.Key key, Viewer viewer) {
        projects.get(key.project(), viewer);
        return rows.get(key);
    }

    /** Whether the form with the key was taken before. */
    public boolean isKnown(UUID key) {
        return sql.fetchExists(TALK, TALK.KEY.eq(key));
    }

    /** The talk that the same form made before, unless somebody has taken it away since. */
    public Optional<Talk.Key> made(Draft draft, Viewer viewer) {
        return rows.made(projects.get(draft.project(), viewer).id(), draft.key());
    }

    /** What is wrong with results, as they are read. */
    public List<FieldError> errors(Project project, Map<String, String> read) {
        var errors = new ArrayList<>(TalkForm.errors(read, clerk.today()));
        errors.addAll(strangers(project, read));
        return errors;
    }

    @Transactional
    public Outcome<ProjectId> plan(Draft draft, Viewer by) {
        var project = projects.hold(draft.project(), by);
        var read = TalkForm.PLAN.read(draft.typed());
        return project.<ProjectId>refusal(Right.LEAD_PROJECTS, by)
                .or(() -> wrong(project, read))
                .orElseGet(() -> {
                    var kind = TalkKind.valueOf(read.values().getOrDefault("kind", ""));
                    insert(draft, read.values(), TalkState.PLANNED, by)
                            .ifPresent(id ->
                                    note(project, WorkEvent.Deed.PLANNED, new Of(id, kind), by));
                    return done(project, WorkEvent.Deed.PLANNED);
                });
    }

    /** A talk and how it was led. */
    record Of(long id, TalkKind kind) {
        static Of of(Talk talk) {
            return new Of(talk.key().id(), talk.kind());
        }
    }

    Optional<Outcome<ProjectId>> wrong(Project project, Inputs.Read read) {
        var strangers = strangers(project, read.values());
        return wrong(strangers.isEmpty() ? read.errors() : strangers);
    }

    /** Where somebody is named who does not work at the client, and never did. */
    private List<FieldError> strangers(Project project, Map<String, String> read) {
        return Stream.concat(
                        Stream.of("people"),
                        ObjectionForm.PLACES.stream().map(place -> "objector" + place))
                .filter(field ->
                        Arrays.stream(read.getOrDefault(field, "").split(" "))
                                .anyMatch(id -> !id.isEmpty() && !works(project, id)))
                .map(field -> FieldError.of(field, "projects.error.person"))
                .toList();
    }

    private boolean works(Project project, String person) {
        return person.matches("\\d{1,18}")
                && projects.works(new PersonId(Long.parseLong(person)), project.client().id());
    }

    private static Optional<Outcome<ProjectId>> wrong(List<FieldError> errors) {
        return errors.isEmpty() ? Optional.empty() : Optional.of(new Outcome.Invalid<>(errors));
    }

    /** Nothing where the same form was sent before. */
    private Optional<Long> insert(
            Draft draft, Map<String, String> values, TalkState state, Viewer by) {
        return sql.insertInto(TALK)
                .set(TalkRows.COLUMNS.written(values))
                .set(TALK.KEY, draft.key())
                .set(TALK.PROJECT_ID, draft.project().value())
                .set(TALK.STATE, state.name())
                .set(TALK.OUTCOME, outcome(values, state))
                .set(TALK.AT, clerk.now())
                .set(TALK.BY_ID, by.user().value())
                .onConflict(TALK.KEY)
                .doNothing()
                .returningResult(TALK.ID)
                .fetchOptional(Record1::value1);
    }

    private static @Nullable String outcome(Map<String, String> values, TalkState state) {
        return state == TalkState.HELD ? TalkForm.derived(values).came().name() : null;
    }

    void note(Project project, WorkEvent.Deed deed, Of talk, Viewer by) {
        var company = project.client().id();
        clerk.note(
                new WorkEvent.TalkRecorded(project.id(), company, deed, talk.id(), talk.kind()),
                by);
    }

    private static Outcome<ProjectId> done(Project project, WorkEvent.Deed deed) {
        return Outcome.done(project.id(), Text.of("work.talk." + deed));
    }

    /** The results of a talk that was not planned. */
    @Transactional
    public Outcome<ProjectId> hold(Draft draft, Viewer by) {
        var project = projects.hold(draft.project(), by);
        var read = TalkForm.RESULTS.read(draft.typed());
        return project.<ProjectId>refusal(Right.LEAD_PROJECTS, by)
                .or(() -> wrong(project, read))
                .or(() -> wrong(TalkForm.errors(read.values(), clerk.today())))
                .orElseGet(() -> {
                    insert(draft, read.values(), TalkState.HELD, by)
                            .ifPresent(id -> {
                                held(project, id, read.values(), by);
                                steps.keep(new Talk.Key(project.id(), id), read.values(), by);
                            });
                    return Outcome.done(project.id(), TalkForm.said(read.values()));
                });
    }

    private void held(Project project, long id, Map<String, String> values, Viewer by) {
        promises.keep(new Talk.Key(project.id(), id), values);
        objections.keep(new Talk.Key(project.id(), id), values);
        var kind = TalkKind.valueOf(values.getOrDefault("kind", ""));
        var came = TalkForm.derived(values).came();
        var company = project.client().id();
        clerk.note(new WorkEvent.TalkHeld(project.id(), company, id, kind, came), by);
    }

    /**
     * The results of a talk that was planned, or corrected results.
     *
     * @param version of the talk as somebody had it before the eyes
     */
    @Transactional
    public Outcome<ProjectId> hold(
            Talk.Key key, int version, Map<String, String> typed, Viewer by) {
        var project = projects.hold(key.project(), by);
        var theirs = rows.get(key);
        var read = TalkForm.RESULTS.read(typed);
        var changed = Inputs.differences(theirs.values(), read.values());
        return project.<ProjectId>refusal(Right.LEAD_PROJECTS, by)
                .or(() -> wrong(project, read))
                .or(() -> wrong(TalkForm.errors(read.values(), clerk.today())))
                .orElseGet(() -> {
                    if (theirs.version() != version && !changed.isEmpty()) {
                        return new Outcome.Stale<>(changed, theirs.version());
                    }
                    if (!changed.isEmpty() || theirs.state() != TalkState.HELD) {
                        write(theirs, read.values());
                        held(project, key.id(), read.values(), by);
                        if (theirs.state() != TalkState.HELD || NextSteps.concern(changed)) {
                            steps.keep(key, read.values(), by);
                        }
                    }
                    return Outcome.done(project.id(), TalkForm.said(read.values()));
                });
    }

    private void write(Talk theirs, Map<String, String> ours) {
        sql.update(TALK)
                .set(TalkRows.COLUMNS.written(ours))
                .set(TALK.STATE, TalkState.HELD.name())
                .set(TALK.OUTCOME, outcome(ours, TalkState.HELD))
                .set(TALK.VERSION, theirs.version() + 1)
                .where(TALK.ID.eq(theirs.key().id()))
                .execute();
    }

    /** It did not come to the talk; taken back, it is expected again. */
    @Transactional
    public Outcome<ProjectId> miss(Talk.Key key, boolean missed, Viewer by) {
        var project = projects.hold(key.project(), by);
        var talk = rows.get(key);
        var deed = missed ? WorkEvent.Deed.MISSED : WorkEvent.Deed.EXPECTED;
        return project.<ProjectId>refusal(Right.LEAD_PROJECTS, by)
                .orElseGet(() -> {
                    var from = missed ? TalkState.PLANNED : TalkState.MISSED;
                    if (talk.state() != from) {
                        return Outcome.refused("work.error.state");
                    }
                    var to = missed ? TalkState.MISSED : TalkState.PLANNED;
                    sql.update(TALK)
                            .set(TALK.STATE, to.name())
                            .set(TALK.VERSION, talk.version() + 1)
                            .where(TALK.ID.eq(key.id()))
                            .execute();
                    note(project, deed, Of.of(talk), by);
                    return missed ? undone(key, deed, "absence/withdrawal") : done(project, deed);
                });
    }

    private static Outcome<ProjectId> undone(Talk.Key key, WorkEvent.Deed deed, String undo) {
        var place = "/projects/" + key.project() + "/talks/" + key.id() + '/' + undo;
        return Outcome.done(key.project(), Text.of("work.talk." + deed), new Outcome.Undo(place));
    }

    @Transactional
    public Outcome<ProjectId> remove(Talk.Key key, Viewer by) {
        var project = projects.hold(key.project(), by);
        var talk = rows.get(key);
        return project.<ProjectId>refusal(Right.LEAD_PROJECTS, by)
                .orElseGet(() -> {
                    sql.update(TALK)
                            .set(TALK.REMOVED_AT, clerk.now())
                            .set(TALK.REMOVED_BY, by.user().value())
                            .where(TALK.ID.eq(key.id()))
                            .execute();
                    steps.keep(key, Map.of(), by);
                    note(project, WorkEvent.Deed.REMOVED, Of.of(talk), by);
                    return undone(key, WorkEvent.Deed.REMOVED, "restoration");
                });
    }

    @Transactional
    public Outcome<ProjectId> restore(Talk.Key key, Viewer by) {
        var project = projects.hold(key.project(), by);
        var talk = rows.removed(key);
        return project.<ProjectId>refusal(Right.LEAD_PROJECTS, by)
                .orElseGet(() -> {
                    sql.update(TALK)
                            .setNull(TALK.REMOVED_AT)
                            .setNull(TALK.REMOVED_BY)
                            .where(TALK.ID.eq(key.id()))
                            .execute();
                    if (NextSteps.isNamed(talk.values())) {
                        steps.restore(key, by);
                    }
                    note(project, WorkEvent.Deed.RESTORED, Of.of(talk), by);
                    return done(project, WorkEvent.Deed.RESTORED);
                });
    }
}
