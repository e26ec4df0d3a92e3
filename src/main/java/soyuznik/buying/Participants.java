package soyuznik.buying;

import static soyuznikdb.buying.Tables.JUDGEMENT;
import static soyuznikdb.buying.Tables.PARTICIPANT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
import soyuznik.shell.InputColumns;
import soyuznik.shell.Inputs;
import soyuznik.shell.NotFound;

/** Who decides about projects, and how they stand. Seen only by those who work on the project. */
// B-01 B-02
@Repository
@Transactional(readOnly = true)
public class Participants {
    private static final InputColumns COLUMNS = new InputColumns(PARTICIPANT, ParticipantForm.PART);

    private final DSLContext sql;
    private final Projects projects;
    private final ParticipantRows rows;
    private final Newcomers newcomers;
    private final Clerk clerk;

    Participants(
            DSLContext sql,
            Projects projects,
            ParticipantRows rows,
            Newcomers newcomers,
            Clerk clerk) {
        this.sql = sql;
        this.projects = projects;
        this.rows = rows;
        this.newcomers = newcomers;
        this.clerk = clerk;
    }

    /** Somebody comes onto the list; the same key again is the same one. */
    public record Draft(ProjectId project, UUID key, Map<String, String> typed) {}

    /** How somebody stands from a day on; the same key again is the same judgement. */
    public record Verdict(Participant.Key participant, UUID key, Map<String, String> typed) {}

    /** Those who decide first. */
    public List<Participant> of(ProjectId project, Viewer viewer) {
        return rows.of(worked(project, viewer).id());
    }

    public Participant get(Participant.Key key, Viewer viewer) {
        worked(key.project(), viewer);
        return rows.get(key);
    }

    /** The project, for whoever works on it; for all others nothing is there. */
    public Project worked(ProjectId id, Viewer viewer) {
        var project = projects.get(id, viewer);
        if (!project.worksOn(viewer)) {
            throw new NotFound();
        }
        return project;
    }

    /** Those of ours who can work with somebody there. */
    public List<Participant.Ours> ours(Project project) {
        return rows.ours(project);
    }

    @Transactional
    public Outcome<ProjectId> add(Draft draft, Viewer by) {
        var project = projects.hold(draft.project(), by);
        var read = ParticipantForm.ALL.read(draft.typed());
        return project.<ProjectId>refusal(Right.LEAD_PROJECTS, by)
                .or(() -> rows.isKnown(draft.key()) ? done(project, "ADDED") : Optional.empty())
                .or(() -> wrong(read, project))
                .or(() -> wrong(circle(project, 0, read.values())))
                .or(() -> wrong(ParticipantRules.errors(read.values(), clerk.today())))
                .orElseGet(() -> named(project, draft, read.values(), by));
    }

    private Outcome<ProjectId> named(
            Project project, Draft draft, Map<String, String> typed, Viewer by) {
        return switch (newcomers.named(project, draft.key(), typed, by)) {
            case Outcome.Done<PersonId>(var person, var _, var _) ->
                    rows.isListed(project.id(), person)
                            ? Outcome.invalid("personId", "buying.error.listed")
                            : insert(project, new Named(draft.key(), person, typed), by);
            case Outcome.Invalid<PersonId>(var errors) -> new Outcome.Invalid<>(errors);
            case Outcome.Refused<PersonId>(var reason) -> new Outcome.Refused<>(reason);
            case Outcome.Stale<PersonId>(var differences, var version) ->
                    new Outcome.Stale<>(differences, version);
            case Outcome.Forbidden<PersonId>() -> new Outcome.Forbidden<>();
            case Outcome.Busy<PersonId>(var reason) -> new Outcome.Busy<>(reason);
        };
    }

    /** Who is new on the list. */
    private record Named(UUID key, PersonId person, Map<String, String> typed) {
        String stance() {
            return typed.getOrDefault("stance", "");
        }
    }

    private Outcome<ProjectId> insert(Project project, Named named, Viewer by) {
        long id =
                sql.insertInto(PARTICIPANT)
                        .set(COLUMNS.written(named.typed()))
                        .set(PARTICIPANT.KEY, named.key())
                        .set(PARTICIPANT.PROJECT_ID, project.id().value())
                        .set(PARTICIPANT.PERSON_ID, named.person().value())
                        .set(PARTICIPANT.AT, clerk.now())
                        .set(PARTICIPANT.BY_ID, by.user().value())
                        .returningResult(PARTICIPANT.ID)
                        .fetchSingle(Record1::value1);
        if (!named.stance().isEmpty()) {
            var why = named.typed().getOrDefault("why", "");
            var today = clerk.today().toString();
            var typed = Map.of("stance", named.stance(), "judgedOn", today, "why", why);
            var key = new Participant.Key(project.id(), id);
            write(new Verdict(key, named.key(), typed), by);
        }
        return recorded(project, BuyingEvent.Deed.ADDED, id, by);
    }

    private Outcome<ProjectId> recorded(
            Project project, BuyingEvent.Deed deed, long id, Viewer by) {
        var company = project.client().id();
        clerk.note(new BuyingEvent.ParticipantRecorded(project.id(), company, deed, id), by);
        return Outcome.done(project.id(), Text.of("buying.participant." + deed));
    }

    private static Optional<Outcome<ProjectId>> done(Project project, String what) {
        return Optional.of(Outcome.done(project.id(), Text.of("buying.participant." + what)));
    }

    private Optional<Outcome<ProjectId>> wrong(Inputs.Read read, Project project) {
        var ours = read.values().getOrDefault("oursId", "");
        boolean stranger =
                !ours.isEmpty()
                        && rows.ours(project).stream()
                                .noneMatch(one -> one.id().toString().equals(ours));
        return wrong(read.errors())
                .or(() ->
                        stranger
                                ? Optional.of(Outcome.invalid("oursId", "buying.error.ours"))
                                : Optional.empty());
    }

    /**
     * @param self who looks to them; 0: nobody yet
     */
    private List<FieldError> circle(Project project, long self, Map<String, String> typed) {
        return ParticipantRules.circle(typed, rows.ids(project.id()), self);
    }

    private static Optional<Outcome<ProjectId>> wrong(List<FieldError> errors) {
        return errors.isEmpty() ? Optional.empty() : Optional.of(new Outcome.Invalid<>(errors));
    }

    /**
     * @param version of the participant as somebody had it before the eyes
     */
    @Transactional
    public Outcome<ProjectId> change(
            Participant.Key key, int version, Map<String, String> typed, Viewer by) {
        var project = projects.hold(key.project(), by);
        var theirs = rows.get(key);
        var read = ParticipantForm.PART.read(typed);
        var changed = Inputs.differences(theirs.values(), read.values());
        return project.<ProjectId>refusal(Right.LEAD_PROJECTS, by)
                .or(() -> keepsOurs(changed) ? wrong(read.errors()) : wrong(read, project))
                .or(() -> wrong(circle(project, key.id(), read.values())))
                .or(() -> changed.isEmpty() ? done(project, "CHANGED") : Optional.empty())
                .orElseGet(() ->
                        theirs.version() == version
                                ? write(project, theirs, read.values(), by)
                                : new Outcome.Stale<>(changed, theirs.version()));
    }

    /** Who of ours is named stays named, also when no longer on the team. */
    private static boolean keepsOurs(List<Outcome.Difference> changed) {
        return changed.stream().noneMatch(one -> one.field().equals("oursId"));
    }

    private Outcome<ProjectId> write(
            Project project, Participant theirs, Map<String, String> ours, Viewer by) {
        sql.update(PARTICIPANT)
                .set(COLUMNS.written(ours))
                .set(PARTICIPANT.VERSION, theirs.version() + 1)
                .where(PARTICIPANT.ID.eq(theirs.key().id()))
                .execute();
        return recorded(project, BuyingEvent.Deed.CHANGED, theirs.key().id(), by);
    }

    /** Judges anew how somebody stands; what was judged before stays. */
    @Transactional
    public Outcome<ProjectId> judge(Verdict verdict, Viewer by) {
        var project = projects.hold(verdict.participant().project(), by);
        var participant = rows.get(verdict.participant());
        var read = ParticipantForm.STANCE.read(verdict.typed());
        return project.<ProjectId>refusal(Right.LEAD_PROJECTS, by)
                .or(() -> wrong(read.errors()))
                .or(() -> wrong(ParticipantRules.errors(read.values(), clerk.today())))
                .orElseGet(() -> {
                    var typed = new Verdict(participant.key(), verdict.key(), read.values());
                    write(typed, by).ifPresent(id -> judged(project, participant, id, by));
                    return Outcome.done(project.id(), Text.of("buying.judged"));
                });
    }

    /** Nothing where the same form was sent before. */
    private Optional<Long> write(Verdict verdict, Viewer by) {
        var participant = verdict.participant().id();
        var made =
                sql.insertInto(JUDGEMENT)
                        .set(JUDGEMENT.KEY, verdict.key())
                        .set(JUDGEMENT.PARTICIPANT_ID, participant)
                        .set(JUDGEMENT.STANCE, verdict.typed().get("stance"))
                        .set(JUDGEMENT.JUDGED_ON, LocalDate.parse(verdict.typed().get("judgedOn")))
                        .set(JUDGEMENT.WHY, verdict.typed().get("why"))
                        .set(JUDGEMENT.AT, clerk.now())
                        .set(JUDGEMENT.BY_ID, by.user().value())
                        .onConflict(JUDGEMENT.KEY)
                        .doNothing()
                        .returningResult(JUDGEMENT.ID)
                        .fetchOptional(Record1::value1);
        rows.follow(participant);
        return made;
    }

    private void judged(Project project, Participant participant, long judgement, Viewer by) {
        var company = project.client().id();
        var event =
                new BuyingEvent.StanceJudged(
                        project.id(), company, participant.key().id(), judgement);
        clerk.note(event, by);
    }

    @Transactional
    public Outcome<ProjectId> remove(Participant.Key key, Viewer by) {
        var project = projects.hold(key.project(), by);
        var participant = rows.get(key);
        return project.<ProjectId>refusal(Right.LEAD_PROJECTS, by)
                .orElseGet(() -> {
                    mark(key, clerk.now(), by);
                    recorded(project, BuyingEvent.Deed.REMOVED, key.id(), by);
                    var place = "/projects/" + project.id() + "/participants/" + key.id();
                    return Outcome.done(
                            project.id(),
                            Text.of("buying.participant.REMOVED", "name", participant.who().name()),
                            new Outcome.Undo(place + "/restoration"));
                });
    }

    private void mark(Participant.Key key, @Nullable Instant at, Viewer by) {
        sql.update(PARTICIPANT)
                .set(PARTICIPANT.REMOVED_AT, at)
                .set(PARTICIPANT.REMOVED_BY, at == null ? null : by.user().value())
                .where(PARTICIPANT.ID.eq(key.id()))
                .execute();
    }

    /** Puts back who was taken away, unless the person has come onto the list anew. */
    @Transactional
    public Outcome<ProjectId> restore(Participant.Key key, Viewer by) {
        var project = projects.hold(key.project(), by);
        var person = rows.removed(key);
        return project.<ProjectId>refusal(Right.LEAD_PROJECTS, by)
                .orElseGet(() -> {
                    if (rows.isListed(project.id(), person)) {
                        return Outcome.refused("buying.error.listed");
                    }
                    mark(key, null, by);
                    return recorded(project, BuyingEvent.Deed.RESTORED, key.id(), by);
                });
    }
}
