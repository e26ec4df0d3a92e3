package soyuznik.work;

import static soyuznikdb.work.Tables.TALK;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Clerk;
import soyuznik.shell.Inputs;

/** Talks about projects and with clients alone: planned, held with their results, missed. */
// A-01 A-09
@Repository
@Transactional(readOnly = true)
public class Talks {
    private final DSLContext sql;
    private final Grounds grounds;
    private final TalkRows rows;
    private final TalkNotes notes;
    private final NextSteps steps;
    private final Clerk clerk;

    Talks(
            DSLContext sql,
            Grounds grounds,
            TalkRows rows,
            TalkNotes notes,
            NextSteps steps,
            Clerk clerk) {
        this.steps = steps;
        this.sql = sql;
        this.grounds = grounds;
        this.rows = rows;
        this.notes = notes;
        this.clerk = clerk;
    }

    /** A new one; the same key again is the same talk, however often a bad line sends it. */
    public record Draft(About about, UUID key, Map<String, String> typed) {
        public Draft(ProjectId project, UUID key, Map<String, String> typed) {
            this(new About.OfProject(project), key, typed);
        }

        /** The same with something else typed. */
        public Draft typing(Map<String, String> other) {
            return new Draft(about, key, other);
        }
    }

    /** The newest first. */
    public List<Talk> of(ProjectId project, Viewer viewer) {
        return of(new About.OfProject(project), viewer);
    }

    public List<Talk> of(About about, Viewer viewer) {
        return rows.of(grounds.get(about, viewer).about());
    }

    public Talk get(Talk.Key key, Viewer viewer) {
        grounds.get(key.about(), viewer);
        return rows.get(key);
    }

    /** Whether the form with the key was taken before. */
    public boolean isKnown(UUID key) {
        return sql.fetchExists(TALK, TALK.KEY.eq(key));
    }

    /** The talk that the same form made before, unless somebody has taken it away since. */
    public Optional<Talk.Key> made(Draft draft, Viewer viewer) {
        return rows.made(grounds.get(draft.about(), viewer).about(), draft.key());
    }

    /** All that is wrong with results, as they are read. */
    public List<FieldError> errors(Ground ground, Inputs.Read read) {
        var errors = new ArrayList<>(grounds.strangers(ground, read.values()));
        errors.addAll(read.errors());
        errors.addAll(TalkForm.errors(read.values(), clerk.today()));
        return errors;
    }

    @Transactional
    public Outcome<About> plan(Draft draft, Viewer by) {
        var ground = grounds.hold(draft.about(), by);
        var read = TalkForm.plan(draft.typed());
        return ground.<About>refusal(by)
                .or(() -> wrong(ground, read))
                .orElseGet(() -> {
                    var kind = TalkKind.valueOf(read.values().getOrDefault("kind", ""));
                    return insert(ground, draft, new Written(read.values(), TalkState.PLANNED), by)
                            .map(id -> planned(ground, new Of(id, kind), by))
                            .orElseGet(() -> done(ground, WorkEvent.Deed.PLANNED));
                });
    }

    private Outcome<About> planned(Ground ground, Of talk, Viewer by) {
        notes.note(ground, WorkEvent.Deed.PLANNED, talk, by);
        var key = new Talk.Key(ground.about(), talk.id());
        return undone(key, WorkEvent.Deed.PLANNED, "removal");
    }

    /** A talk and how it was led. */
    record Of(long id, TalkKind kind) {
        static Of of(Talk talk) {
            return new Of(talk.key().id(), talk.kind());
        }
    }

    Optional<Outcome<About>> wrong(Ground ground, Inputs.Read read) {
        var errors = new ArrayList<>(grounds.strangers(ground, read.values()));
        errors.addAll(read.errors());
        return Outcome.invalid(errors);
    }

    /** Nothing where the same form was sent before. */
    private Optional<Long> insert(Ground ground, Draft draft, Written written, Viewer by) {
        var values = written.values();
        var state = written.state();
        return sql.insertInto(TALK)
                .set(TalkRows.COLUMNS.written(values))
                .set(TALK.KEY, draft.key())
                .set(place(ground))
                .set(TALK.STATE, state.name())
                .set(TALK.OUTCOME, outcome(values, state))
                .set(TALK.AT, clerk.now())
                .set(TALK.BY_ID, by.user().value())
                .onConflict(TALK.KEY)
                .doNothing()
                .returningResult(TALK.ID)
                .fetchOptional(Record1::value1);
    }

    /** A talk as the form holds it. */
    private record Written(Map<String, String> values, TalkState state) {}

    private static Map<Field<?>, @Nullable Object> place(Ground ground) {
        var project = ground.projectId();
        var place = new LinkedHashMap<Field<?>, @Nullable Object>();
        place.put(TALK.COMPANY_ID, ground.client().id().value());
        place.put(TALK.PROJECT_ID, project == null ? null : project.value());
        return place;
    }

    private static @Nullable String outcome(Map<String, String> values, TalkState state) {
        return state == TalkState.HELD ? TalkForm.derived(values).came().name() : null;
    }

    private static Outcome<About> done(Ground ground, WorkEvent.Deed deed) {
        return Outcome.done(ground.about(), Text.of("work.talk." + deed));
    }

    /** The results of a talk that was not planned. */
    @Transactional
    public Outcome<About> hold(Draft draft, Viewer by) {
        var ground = grounds.hold(draft.about(), by);
        var read = TalkForm.RESULTS.read(draft.typed());
        return ground.<About>refusal(by)
                .or(() -> Outcome.invalid(errors(ground, read)))
                .orElseGet(() -> {
                    insert(ground, draft, new Written(read.values(), TalkState.HELD), by)
                            .ifPresent(id -> {
                                notes.held(ground, id, read.values(), by);
                                steps.keep(new Talk.Key(ground.about(), id), read.values(), by);
                            });
                    return Outcome.done(ground.about(), TalkForm.said(read.values()));
                });
    }

    /**
     * The results of a talk that was planned, or corrected results.
     *
     * @param version of the talk as somebody had it before the eyes
     */
    @Transactional
    public Outcome<About> hold(Talk.Key key, int version, Map<String, String> typed, Viewer by) {
        var ground = grounds.hold(key.about(), by);
        var theirs = rows.get(key);
        var read = TalkForm.RESULTS.read(typed);
        var changed = Inputs.differences(theirs.values(), read.values());
        return ground.<About>refusal(by)
                .or(() -> Outcome.invalid(errors(ground, read)))
                .orElseGet(() -> {
                    if (theirs.version() != version && !changed.isEmpty()) {
                        return new Outcome.Stale<>(changed, theirs.version());
                    }
                    if (!changed.isEmpty() || theirs.state() != TalkState.HELD) {
                        write(theirs, read.values());
                        notes.held(ground, key.id(), read.values(), by);
                        if (theirs.state() != TalkState.HELD || NextSteps.concern(changed)) {
                            steps.keep(key, read.values(), by);
                        }
                    }
                    return Outcome.done(ground.about(), TalkForm.said(read.values()));
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
    public Outcome<About> miss(Talk.Key key, boolean missed, Viewer by) {
        var ground = grounds.hold(key.about(), by);
        var talk = rows.get(key);
        var deed = missed ? WorkEvent.Deed.MISSED : WorkEvent.Deed.EXPECTED;
        return ground.<About>refusal(by)
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
                    notes.note(ground, deed, Of.of(talk), by);
                    return missed ? undone(key, deed, "absence/withdrawal") : done(ground, deed);
                });
    }

    private static Outcome<About> undone(Talk.Key key, WorkEvent.Deed deed, String undo) {
        var place = key.address() + '/' + undo;
        return Outcome.done(key.about(), Text.of("work.talk." + deed), new Outcome.Undo(place));
    }

    @Transactional
    public Outcome<About> remove(Talk.Key key, Viewer by) {
        var ground = grounds.hold(key.about(), by);
        var talk = rows.get(key);
        return ground.<About>refusal(by)
                .orElseGet(() -> {
                    sql.update(TALK)
                            .set(TALK.REMOVED_AT, clerk.now())
                            .set(TALK.REMOVED_BY, by.user().value())
                            .where(TALK.ID.eq(key.id()))
                            .execute();
                    steps.keep(key, Map.of(), by);
                    notes.note(ground, WorkEvent.Deed.REMOVED, Of.of(talk), by);
                    return undone(key, WorkEvent.Deed.REMOVED, "restoration");
                });
    }

    @Transactional
    public Outcome<About> restore(Talk.Key key, Viewer by) {
        var ground = grounds.hold(key.about(), by);
        var talk = rows.removed(key);
        return ground.<About>refusal(by)
                .orElseGet(() -> {
                    sql.update(TALK)
                            .setNull(TALK.REMOVED_AT)
                            .setNull(TALK.REMOVED_BY)
                            .where(TALK.ID.eq(key.id()))
                            .execute();
                    if (NextSteps.isNamed(talk.values())) {
                        steps.restore(key, by);
                    }
                    notes.note(ground, WorkEvent.Deed.RESTORED, Of.of(talk), by);
                    return done(ground, WorkEvent.Deed.RESTORED);
                });
    }
}
