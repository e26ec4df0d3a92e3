package soyuznik.buying;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.buying.Tables.CHOICE_ANSWER;
import static soyuznikdb.buying.Tables.CHOICE_CRITERION;
import static soyuznikdb.clients.Tables.PERSON;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Clerk;
import soyuznik.projects.Project;
import soyuznik.shell.InputColumns;
import soyuznik.shell.NotFound;
import soyuznikdb.clients.tables.Person;

/**
 * By what those who decide choose, and how each criterion is answered. What we know of somebody's
 * way to choose is seen only by those who work on the project, as stances are.
 */
// S-04
@Repository
@Transactional(readOnly = true)
public class ChoiceCriteria {
    private static final Person AGREED = PERSON.as("agreed");

    private static final Entries.Sort SORT =
            new Entries.Sort(
                    new InputColumns(CHOICE_CRITERION, ChoiceForm.CRITERION),
                    CHOICE_CRITERION.PROJECT_ID,
                    "criterion",
                    (project, deed, id) ->
                            new BuyingEvent.CriterionRecorded(
                                    project.id(), project.client().id(), deed, id));

    private static final Turns.Way WAY =
            new Turns.Way(
                    CHOICE_CRITERION,
                    new InputColumns(CHOICE_ANSWER, ChoiceForm.ANSWER),
                    CHOICE_ANSWER.CRITERION_ID);

    private final DSLContext sql;
    private final Participants participants;
    private final Entries entries;
    private final Turns turns;
    private final Clerk clerk;

    ChoiceCriteria(
            DSLContext sql, Participants participants, Entries entries, Turns turns, Clerk clerk) {
        this.sql = sql;
        this.participants = participants;
        this.entries = entries;
        this.turns = turns;
        this.clerk = clerk;
    }

    /** A new one; the same key again is the same criterion. */
    public record Draft(ProjectId project, UUID key, Map<String, String> typed) {}

    /** How one is answered; the same key again is the same answer. */
    public record Answered(ChoiceCriterion.Key criterion, UUID key, Map<String, String> typed) {}

    /** The heaviest first. */
    public List<ChoiceCriterion> of(ProjectId project, Viewer viewer) {
        return find(CHOICE_CRITERION.PROJECT_ID.eq(worked(project, viewer).id().value()));
    }

    /** The project, for whoever works on it; for all others nothing is there. */
    public Project worked(ProjectId project, Viewer viewer) {
        return participants.worked(project, viewer);
    }

    public ChoiceCriterion get(ChoiceCriterion.Key key, Viewer viewer) {
        worked(key.project(), viewer);
        return get(key);
    }

    /** One of its answers. */
    public ChoiceAnswer answer(ChoiceCriterion criterion, long id) {
        return criterion.answers().stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private ChoiceCriterion get(ChoiceCriterion.Key key) {
        var is = CHOICE_CRITERION.ID.eq(key.id());
        return find(is.and(CHOICE_CRITERION.PROJECT_ID.eq(key.project().value()))).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private List<ChoiceCriterion> find(Condition which) {
        return sql.select(
                        row(
                                        CHOICE_CRITERION.PROJECT_ID.convertFrom(ProjectId::new),
                                        CHOICE_CRITERION.ID)
                                .mapping(ChoiceCriterion.Key::new),
                        CHOICE_CRITERION.VERSION,
                        CHOICE_CRITERION.CRITERION,
                        row(PERSON.ID.convertFrom(PersonId::new), PERSON.NAME).mapping(Named::new),
                        CHOICE_CRITERION.WEIGHT.convertFrom(Weight::valueOf),
                        CHOICE_CRITERION.SOURCE.convertFrom(Source::valueOf),
                        CHOICE_CRITERION.STATE.convertFrom(CriterionState::valueOf),
                        answers())
                .from(CHOICE_CRITERION)
                .join(PERSON)
                .on(PERSON.ID.eq(CHOICE_CRITERION.PERSON_ID))
                .where(which)
                .and(CHOICE_CRITERION.REMOVED_AT.isNull())
                .orderBy(heaviest(), CHOICE_CRITERION.ID)
                .limit(Entries.MOST)
                .fetch(mapping(ChoiceCriterion::new));
    }

    private static Field<Integer> heaviest() {
        return case_(CHOICE_CRITERION.WEIGHT)
                .when(Weight.HIGH.name(), 0)
                .when(Weight.MIDDLE.name(), 1)
                .else_(2);
    }

    private static Field<List<ChoiceAnswer>> answers() {
        return multiset(
                        select(
                                        CHOICE_ANSWER.ID,
                                        CHOICE_ANSWER.STATE.convertFrom(CriterionState::valueOf),
                                        CHOICE_ANSWER.WORDS,
                                        AGREED.NAME,
                                        CHOICE_ANSWER.SAID_ON)
                                .from(CHOICE_ANSWER)
                                .leftJoin(AGREED)
                                .on(AGREED.ID.eq(CHOICE_ANSWER.PERSON_ID))
                                .where(CHOICE_ANSWER.CRITERION_ID.eq(CHOICE_CRITERION.ID))
                                .orderBy(CHOICE_ANSWER.ID.desc())
                                .limit(Entries.MOST))
                .convertFrom(found -> found.map(mapping(ChoiceAnswer::new)));
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
     * @param version of the criterion as somebody had it before the eyes
     */
    @Transactional
    public Outcome<ProjectId> change(
            ChoiceCriterion.Key key, int version, Map<String, String> typed, Viewer by) {
        var act = entries.act(SORT, key.project(), by);
        var theirs = get(key);
        var standing = new Entries.Standing(key.id(), theirs.version(), theirs.values());
        return act.refusal()
                .or(() -> Entries.wrong(ChoiceForm.errors(theirs.state(), typed)))
                .orElseGet(() -> entries.change(act, standing, version, typed));
    }

    /** The criterion comes to another state. */
    @Transactional
    public Outcome<ProjectId> answer(Answered answered, Viewer by) {
        var act = entries.act(SORT, answered.criterion().project(), by);
        var criterion = get(answered.criterion());
        var read = ChoiceForm.ANSWER.read(answered.typed());
        var done = Outcome.done(act.project().id(), Text.of("buying.criterion.answered"));
        return act.refusal()
                .or(() ->
                        turns.isKnown(WAY, answered.key())
                                ? Optional.of(done)
                                : Optional.<Outcome<ProjectId>>empty())
                .or(() -> entries.wrong(act.project(), read))
                .or(() -> Entries.wrong(ChoiceForm.errors(criterion, read.values(), clerk.today())))
                .orElseGet(() -> {
                    var key = answered.criterion();
                    long id =
                            turns.take(
                                    WAY,
                                    new Turns.Turn(
                                            key.id(),
                                            answered.key(),
                                            ChoiceForm.kept(read.values())),
                                    by);
                    note(act.project(), get(key), id, by);
                    return done;
                });
    }

    private void note(Project project, ChoiceCriterion criterion, long answer, Viewer by) {
        clerk.note(
                new BuyingEvent.CriterionAnswered(
                        project.id(),
                        project.client().id(),
                        criterion.key().id(),
                        answer,
                        criterion.state()),
                by);
    }

    @Transactional
    public Outcome<ProjectId> remove(ChoiceCriterion.Key key, Viewer by) {
        return entries.remove(entries.act(SORT, key.project(), by), of(key));
    }

    private static Entries.Of of(ChoiceCriterion.Key key) {
        var address = "/projects/" + key.project() + "/criteria/" + key.id();
        return new Entries.Of(key.project().value(), key.id(), address);
    }

    @Transactional
    public Outcome<ProjectId> restore(ChoiceCriterion.Key key, Viewer by) {
        return entries.restore(entries.act(SORT, key.project(), by), of(key));
    }
}
