package soyuznik.buying;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.buying.Tables.ESCALATION;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.Name;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Clerk;
import soyuznik.projects.Project;
import soyuznik.projects.Projects;
import soyuznik.shell.InputColumns;
import soyuznik.shell.NotFound;
import soyuznikdb.access.tables.AppUser;

/**
 * What is done about those who do not act: one step at a time, each with its day and what came of
 * it. Nothing done is taken away. Seen only by those who work on the project.
 */
// B-06
@Repository
@Transactional(readOnly = true)
public class Escalations {
    private static final int MOST = 100;
    private static final InputColumns STEP = new InputColumns(ESCALATION, EscalationForm.STEP);
    private static final InputColumns END = new InputColumns(ESCALATION, EscalationForm.END);
    private static final AppUser ENDER = APP_USER.as("ender");

    private final DSLContext sql;
    private final Projects projects;
    private final Participants participants;
    private final Clerk clerk;

    Escalations(DSLContext sql, Projects projects, Participants participants, Clerk clerk) {
        this.sql = sql;
        this.projects = projects;
        this.participants = participants;
        this.clerk = clerk;
    }

    /** A step is taken up; the same key again is the same step. */
    public record Draft(Participant.Key participant, UUID key, Map<String, String> typed) {}

    /** The newest first. */
    public List<Escalation> of(Participant.Key key, Viewer viewer) {
        participants.get(key, viewer);
        return find(ESCALATION.PARTICIPANT_ID.eq(key.id()));
    }

    private List<Escalation> find(Condition which) {
        return sql.select(
                        row(ESCALATION.PROJECT_ID.convertFrom(ProjectId::new), ESCALATION.ID)
                                .mapping(Escalation.Key::new),
                        ESCALATION.STEP.convertFrom(Escalation.Step::valueOf),
                        ESCALATION.DUE_ON,
                        ESCALATION.NOTE,
                        Name.of(APP_USER),
                        end())
                .from(ESCALATION)
                .join(APP_USER)
                .on(APP_USER.ID.eq(ESCALATION.BY_ID))
                .leftJoin(ENDER)
                .on(ENDER.ID.eq(ESCALATION.ENDED_BY))
                .where(which)
                .orderBy(ESCALATION.ID.desc())
                .limit(MOST)
                .fetch(mapping(Escalation::new));
    }

    private static SelectField<Escalation.@Nullable End> end() {
        return row(ESCALATION.OUTCOME, ESCALATION.RESULT, ESCALATION.ENDED_ON, Name.of(ENDER))
                .mapping((outcome, result, on, by) ->
                        outcome == null
                                ? null
                                : new Escalation.End(
                                        Escalation.Outcome.valueOf(outcome), result, on, by));
    }

    @Transactional
    public Outcome<ProjectId> begin(Draft draft, Viewer by) {
        var key = draft.participant();
        var project = projects.hold(key.project(), by);
        var read = EscalationForm.STEP.read(draft.typed());
        return project.<ProjectId>refusal(Right.LEAD_PROJECTS, by)
                .or(() -> isKnown(draft.key()) ? begun(project) : nothing(key, by))
                .or(() -> Entries.wrong(read.errors()))
                .or(() -> past(read.values()) ? day() : Optional.empty())
                .or(() -> isOpen(key) ? twice() : Optional.empty())
                .orElseGet(() -> {
                    note(project, BuyingEvent.Turn.BEGUN, insert(draft, read.values(), by), by);
                    return begun(project).orElseThrow();
                });
    }

    /** Against somebody on the list there is nothing to say; whoever is not there is not found. */
    private Optional<Outcome<ProjectId>> nothing(Participant.Key key, Viewer by) {
        participants.get(key, by);
        return Optional.empty();
    }

    private boolean isKnown(UUID key) {
        return sql.fetchExists(ESCALATION, ESCALATION.KEY.eq(key));
    }

    private static Optional<Outcome<ProjectId>> begun(Project project) {
        return Optional.of(Outcome.done(project.id(), Text.of("buying.escalation.BEGUN")));
    }

    private boolean past(Map<String, String> values) {
        return LocalDate.parse(values.getOrDefault("dueOn", "")).isBefore(clerk.today());
    }

    private static Optional<Outcome<ProjectId>> day() {
        return Optional.of(Outcome.invalid("dueOn", "buying.error.escalation.past"));
    }

    private boolean isOpen(Participant.Key key) {
        return sql.fetchExists(
                ESCALATION, ESCALATION.PARTICIPANT_ID.eq(key.id()), ESCALATION.ENDED_ON.isNull());
    }

    private static Optional<Outcome<ProjectId>> twice() {
        return Optional.of(Outcome.refused("buying.error.escalation.open"));
    }

    private long insert(Draft draft, Map<String, String> values, Viewer by) {
        return sql.insertInto(ESCALATION)
                .set(STEP.written(values))
                .set(ESCALATION.KEY, draft.key())
                .set(ESCALATION.PROJECT_ID, draft.participant().project().value())
                .set(ESCALATION.PARTICIPANT_ID, draft.participant().id())
                .set(ESCALATION.AT, clerk.now())
                .set(ESCALATION.BY_ID, by.user().value())
                .returningResult(ESCALATION.ID)
                .fetchSingle()
                .value1();
    }

    private void note(Project project, BuyingEvent.Turn turn, long id, Viewer by) {
        var company = project.client().id();
        clerk.note(new BuyingEvent.EscalationRecorded(project.id(), company, turn, id), by);
    }

    /** Whom the step is about. */
    public Participant.Key about(Escalation.Key key) {
        return sql.select(ESCALATION.PARTICIPANT_ID)
                .from(ESCALATION)
                .where(is(key))
                .fetchOptional(ESCALATION.PARTICIPANT_ID)
                .map(id -> new Participant.Key(key.project(), id))
                .orElseThrow(NotFound::new);
    }

    private static Condition is(Escalation.Key key) {
        return ESCALATION.ID.eq(key.id()).and(ESCALATION.PROJECT_ID.eq(key.project().value()));
    }

    /** What came of it. */
    @Transactional
    public Outcome<ProjectId> end(Escalation.Key key, Map<String, String> typed, Viewer by) {
        var project = projects.hold(key.project(), by);
        about(key);
        var read = EscalationForm.END.read(typed);
        return project.<ProjectId>refusal(Right.LEAD_PROJECTS, by)
                .or(() -> Entries.wrong(read.errors()))
                .orElseGet(() -> {
                    int ended =
                            sql.update(ESCALATION)
                                    .set(END.written(read.values()))
                                    .set(ESCALATION.ENDED_ON, clerk.today())
                                    .set(ESCALATION.ENDED_BY, by.user().value())
                                    .where(is(key))
                                    .and(ESCALATION.ENDED_ON.isNull())
                                    .execute();
                    if (ended == 0) {
                        return Outcome.refused("buying.error.escalation.ended");
                    }
                    note(project, BuyingEvent.Turn.ENDED, key.id(), by);
                    var place = "/projects/" + key.project() + "/escalations/" + key.id();
                    return Outcome.done(
                            project.id(),
                            Text.of("buying.escalation.ENDED"),
                            new Outcome.Undo(place + "/end/withdrawal"));
                });
    }

    /** It goes on, unless another step was taken up meanwhile. */
    @Transactional
    public Outcome<ProjectId> reopen(Escalation.Key key, Viewer by) {
        var project = projects.hold(key.project(), by);
        var about = about(key);
        return project.<ProjectId>refusal(Right.LEAD_PROJECTS, by)
                .orElseGet(() -> {
                    if (isOpen(about)) {
                        return Outcome.refused("buying.error.escalation.open");
                    }
                    sql.update(ESCALATION)
                            .setNull(ESCALATION.OUTCOME)
                            .set(ESCALATION.RESULT, "")
                            .setNull(ESCALATION.ENDED_ON)
                            .setNull(ESCALATION.ENDED_BY)
                            .where(is(key))
                            .execute();
                    note(project, BuyingEvent.Turn.REOPENED, key.id(), by);
                    return Outcome.done(project.id(), Text.of("buying.escalation.REOPENED"));
                });
    }
}
