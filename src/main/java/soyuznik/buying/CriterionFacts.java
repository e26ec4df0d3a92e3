package soyuznik.buying;

import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.buying.Tables.CHOICE_ANSWER;
import static soyuznikdb.buying.Tables.CHOICE_CRITERION;
import static soyuznikdb.buying.Tables.PARTICIPANT;
import static soyuznikdb.projects.Tables.PROJECT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.Result;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import soyuznik.access.OurDays;
import soyuznik.clients.Posts;
import soyuznik.projects.Demand;
import soyuznik.projects.Fact;
import soyuznik.projects.ProjectFacts;
import soyuznik.projects.Topic;
import soyuznikdb.projects.tables.Project;

/** What criteria of choice prove: those of each decision maker are known, and answered. */
// S-04 P-03
@Component
class CriterionFacts implements ProjectFacts {
    private static final Project OF = PROJECT.as("choosing");

    private final OurDays days;

    CriterionFacts(OurDays days) {
        this.days = days;
    }

    /**
     * Whoever decides, or one of their criteria.
     *
     * @param weight null: it is the decision maker
     */
    record Known(long person, @Nullable Weight weight, CriterionState state, LocalDate on) {
        boolean isCriterion() {
            return weight != null;
        }
    }

    @Override
    public boolean tells(Demand demand) {
        return ProjectFacts.isAbout(
                demand,
                Topic.CRITERIA_NAMED,
                Topic.CRITERIA_HIGH_ANSWERED,
                Topic.CRITERIA_LOWER_ANSWERED);
    }

    @Override
    public Field<List<Fact>> about(Field<Long> projectId) {
        return multiset(criteria(projectId).unionAll(deciders(projectId)))
                .convertFrom(CriterionFacts::facts);
    }

    private Select<Record4<Long, String, String, LocalDate>> criteria(Field<Long> projectId) {
        return select(
                        CHOICE_CRITERION.PERSON_ID,
                        CHOICE_CRITERION.WEIGHT,
                        CHOICE_CRITERION.STATE,
                        coalesce(answered(), days.of(CHOICE_CRITERION.AT)))
                .from(CHOICE_CRITERION)
                .join(OF)
                .on(OF.ID.eq(CHOICE_CRITERION.PROJECT_ID))
                .where(CHOICE_CRITERION.PROJECT_ID.eq(projectId))
                .and(CHOICE_CRITERION.REMOVED_AT.isNull())
                .and(Posts.works(CHOICE_CRITERION.PERSON_ID, OF.COMPANY_ID));
    }

    private static Field<LocalDate> answered() {
        return field(
                select(max(CHOICE_ANSWER.SAID_ON))
                        .from(CHOICE_ANSWER)
                        .where(CHOICE_ANSWER.CRITERION_ID.eq(CHOICE_CRITERION.ID)));
    }

    private Select<Record4<Long, String, String, LocalDate>> deciders(Field<Long> projectId) {
        return select(
                        PARTICIPANT.PERSON_ID,
                        castNull(String.class),
                        castNull(String.class),
                        days.of(PARTICIPANT.AT))
                .from(PARTICIPANT)
                .join(OF)
                .on(OF.ID.eq(PARTICIPANT.PROJECT_ID))
                .where(PARTICIPANT.PROJECT_ID.eq(projectId))
                .and(PARTICIPANT.REMOVED_AT.isNull())
                .and(PARTICIPANT.ROLE.eq(DecisionRole.DECIDES.name()))
                .and(Posts.works(PARTICIPANT.PERSON_ID, OF.COMPANY_ID));
    }

    private static List<Fact> facts(Result<Record4<Long, String, String, LocalDate>> found) {
        return of(
                found.map(one ->
                        new Known(
                                one.value1(),
                                one.value2() == null ? null : Weight.valueOf(one.value2()),
                                one.value3() == null
                                        ? CriterionState.OPEN
                                        : CriterionState.valueOf(one.value3()),
                                one.value4())));
    }

    /**
     * G2c: each of those who decide has a criterion. G3a, G3e: those of high and of lower weight
     * are answered; as long as there are none at all, nothing is.
     */
    static List<Fact> of(List<Known> known) {
        var facts = new ArrayList<Fact>();
        var criteria = known.stream().filter(Known::isCriterion).toList();
        var deciders = known.stream().filter(one -> !one.isCriterion()).toList();
        boolean named =
                deciders.stream()
                        .allMatch(one ->
                                criteria.stream().anyMatch(of -> of.person() == one.person()));
        if (named && !deciders.isEmpty()) {
            facts.add(fact(Topic.CRITERIA_NAMED, criteria));
        }
        if (isAnswered(criteria, one -> one.weight() == Weight.HIGH)) {
            facts.add(fact(Topic.CRITERIA_HIGH_ANSWERED, criteria));
        }
        if (isAnswered(criteria, one -> one.weight() != Weight.HIGH)) {
            facts.add(fact(Topic.CRITERIA_LOWER_ANSWERED, criteria));
        }
        return List.copyOf(facts);
    }

    private static boolean isAnswered(List<Known> criteria, Predicate<Known> which) {
        return !criteria.isEmpty()
                && criteria.stream().filter(which).allMatch(one -> one.state().isAnswered());
    }

    private static Fact fact(Topic topic, List<Known> criteria) {
        var newest = criteria.stream().map(Known::on).max(LocalDate::compareTo).orElseThrow();
        return new Fact.Established(topic.name(), newest, true);
    }
}
