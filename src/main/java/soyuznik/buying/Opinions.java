package soyuznik.buying;

import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.listAgg;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.buying.Tables.CHOICE_ANSWER;
import static soyuznikdb.buying.Tables.CHOICE_CRITERION;
import static soyuznikdb.buying.Tables.JUDGEMENT;
import static soyuznikdb.buying.Tables.PARTICIPANT;
import static soyuznikdb.buying.Tables.PATH_STEP;
import static soyuznikdb.buying.Tables.PRESENTATION;
import static soyuznikdb.buying.Tables.SEATING;
import static soyuznikdb.clients.Tables.PERSON;
import static soyuznikdb.projects.Tables.PROJECT;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.PersonalData;
import soyuznik.kernel.PersonId;

/** What is thought of a person goes out with the person's data, and away with the person. */
// B-02 C-03
@Order(40)
@Repository
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
class Opinions implements PersonalData {
    private static final int MOST = 1000;
    private static final Map<String, String> DECIDING =
            Map.of(
                    "role", "choice.participants.role",
                    "buying", "choice.participants.buying",
                    "influence", "choice.participants.influence",
                    "stance", "choice.participants.stance");

    private final DSLContext sql;
    private final AnswerFiles files;

    Opinions(DSLContext sql, AnswerFiles files) {
        this.sql = sql;
        this.files = files;
    }

    @Override
    public List<Part> of(PersonId person) {
        return List.of(
                new Part("participants", participants(person), DECIDING),
                new Part("judgements", judgements(person), DECIDING),
                new Part("criteria", criteria(person), Map.of("weight", "choice.criteria.weight")),
                new Part("path", path(person), Map.of("part", "choice.path.part")),
                new Part("presentations", presentations(person)),
                new Part("seatings", seatings(person), Map.of("level", "clients.level")));
    }

    private List<Map<String, String>> participants(PersonId person) {
        return sql.select(
                        PROJECT.TITLE,
                        coalesce(PARTICIPANT.ROLE, inline("")),
                        PARTICIPANT.BUYING,
                        coalesce(PARTICIPANT.INFLUENCE, inline("")),
                        coalesce(field(chief()), inline("")),
                        coalesce(field(heeded()), inline("")))
                .from(PARTICIPANT)
                .join(PROJECT)
                .on(PROJECT.ID.eq(PARTICIPANT.PROJECT_ID))
                .where(PARTICIPANT.PERSON_ID.eq(person.value()))
                .orderBy(PARTICIPANT.ID)
                .limit(MOST)
                .fetch(row ->
                        Map.of(
                                "project", row.value1(),
                                "role", row.value2(),
                                "buying", row.value3(),
                                "influence", row.value4(),
                                "chief", row.value5(),
                                "heeds", row.value6()));
    }

    private static Select<Record1<String>> chief() {
        var over = PARTICIPANT.as("over");
        return select(PERSON.NAME)
                .from(over)
                .join(PERSON)
                .on(PERSON.ID.eq(over.PERSON_ID))
                .where(over.ID.eq(PARTICIPANT.CHIEF_ID));
    }

    private static Select<Record1<String>> heeded() {
        var heeded = PARTICIPANT.as("heeded");
        return select(listAgg(PERSON.NAME, ", ").withinGroupOrderBy(PERSON.NAME))
                .from(heeded)
                .join(PERSON)
                .on(PERSON.ID.eq(heeded.PERSON_ID))
                .where(heeded.PROJECT_ID.eq(PARTICIPANT.PROJECT_ID))
                .and(
                        condition(
                                "{0}::text = any(string_to_array({1}, ' '))",
                                heeded.ID, PARTICIPANT.HEEDS));
    }

    private List<Map<String, String>> judgements(PersonId person) {
        return sql.select(PROJECT.TITLE, JUDGEMENT.STANCE, JUDGEMENT.JUDGED_ON, JUDGEMENT.WHY)
                .from(JUDGEMENT)
                .join(PARTICIPANT)
                .on(PARTICIPANT.ID.eq(JUDGEMENT.PARTICIPANT_ID))
                .join(PROJECT)
                .on(PROJECT.ID.eq(PARTICIPANT.PROJECT_ID))
                .where(PARTICIPANT.PERSON_ID.eq(person.value()))
                .orderBy(JUDGEMENT.ID)
                .limit(MOST)
                .fetch(row ->
                        Map.of(
                                "project", row.value1(),
                                "stance", row.value2(),
                                "judged_on", row.value3().toString(),
                                "why", row.value4()));
    }

    /** B-05: what we present to the person. */
    private List<Map<String, String>> presentations(PersonId person) {
        return sql.select(
                        PROJECT.TITLE,
                        concat(
                                PRESENTATION.BENEFIT,
                                inline("\n"),
                                PRESENTATION.EFFECT,
                                inline("\n"),
                                PRESENTATION.CONFORMITY,
                                inline("\n"),
                                PRESENTATION.DETAILS))
                .from(PRESENTATION)
                .join(PARTICIPANT)
                .on(PARTICIPANT.ID.eq(PRESENTATION.PARTICIPANT_ID))
                .join(PROJECT)
                .on(PROJECT.ID.eq(PARTICIPANT.PROJECT_ID))
                .where(PARTICIPANT.PERSON_ID.eq(person.value()))
                .orderBy(PRESENTATION.ID)
                .limit(MOST)
                .fetch(row -> Map.of("project", row.value1(), "said", row.value2().strip()));
    }

    /** B-04: where the person sat before. */
    private List<Map<String, String>> seatings(PersonId person) {
        return sql.select(PROJECT.TITLE, SEATING.DEPARTMENT, coalesce(SEATING.LEVEL, inline("")))
                .from(SEATING)
                .join(PARTICIPANT)
                .on(PARTICIPANT.ID.eq(SEATING.PARTICIPANT_ID))
                .join(PROJECT)
                .on(PROJECT.ID.eq(PARTICIPANT.PROJECT_ID))
                .where(PARTICIPANT.PERSON_ID.eq(person.value()))
                .orderBy(SEATING.ID)
                .limit(MOST)
                .fetch(row ->
                        Map.of(
                                "project", row.value1(),
                                "department", row.value2(),
                                "level", row.value3()));
    }

    /** B-07: what the person does on the way of decisions. */
    private List<Map<String, String>> path(PersonId person) {
        return sql.select(PROJECT.TITLE, PATH_STEP.PART, PATH_STEP.NOTE)
                .from(PATH_STEP)
                .join(PROJECT)
                .on(PROJECT.ID.eq(PATH_STEP.PROJECT_ID))
                .where(PATH_STEP.PERSON_ID.eq(person.value()))
                .orderBy(PATH_STEP.ID)
                .limit(MOST)
                .fetch(row ->
                        Map.of(
                                "project", row.value1(),
                                "part", row.value2(),
                                "note", row.value3()));
    }

    /** S-04: by what the person chooses, and to what the person agreed. */
    private List<Map<String, String>> criteria(PersonId person) {
        var chooses =
                select(
                                PROJECT.TITLE,
                                CHOICE_CRITERION.CRITERION,
                                CHOICE_CRITERION.WEIGHT,
                                inline(""))
                        .from(CHOICE_CRITERION)
                        .join(PROJECT)
                        .on(PROJECT.ID.eq(CHOICE_CRITERION.PROJECT_ID))
                        .where(CHOICE_CRITERION.PERSON_ID.eq(person.value()));
        var agreed =
                select(PROJECT.TITLE, CHOICE_CRITERION.CRITERION, inline(""), CHOICE_ANSWER.WORDS)
                        .from(CHOICE_ANSWER)
                        .join(CHOICE_CRITERION)
                        .on(CHOICE_CRITERION.ID.eq(CHOICE_ANSWER.CRITERION_ID))
                        .join(PROJECT)
                        .on(PROJECT.ID.eq(CHOICE_CRITERION.PROJECT_ID))
                        .where(CHOICE_ANSWER.PERSON_ID.eq(person.value()));
        return sql.fetch(chooses.unionAll(agreed).orderBy(1, 2, 3, 4).limit(MOST))
                .map(row ->
                        Map.of(
                                "project", row.value1(),
                                "criterion", row.value2(),
                                "weight", row.value3(),
                                "said", row.value4()));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(PersonId person) {
        var theirs =
                select(PARTICIPANT.ID)
                        .from(PARTICIPANT)
                        .where(PARTICIPANT.PERSON_ID.eq(person.value()));
        var criteria =
                select(CHOICE_CRITERION.ID)
                        .from(CHOICE_CRITERION)
                        .where(CHOICE_CRITERION.PERSON_ID.eq(person.value()));
        files.forget(person);
        sql.deleteFrom(CHOICE_ANSWER).where(CHOICE_ANSWER.CRITERION_ID.in(criteria)).execute();
        sql.deleteFrom(CHOICE_CRITERION)
                .where(CHOICE_CRITERION.PERSON_ID.eq(person.value()))
                .execute();
        sql.deleteFrom(PATH_STEP).where(PATH_STEP.PERSON_ID.eq(person.value())).execute();
        sql.deleteFrom(SEATING).where(SEATING.PARTICIPANT_ID.in(theirs)).execute();
        sql.deleteFrom(PRESENTATION).where(PRESENTATION.PARTICIPANT_ID.in(theirs)).execute();
        sql.deleteFrom(JUDGEMENT).where(JUDGEMENT.PARTICIPANT_ID.in(theirs)).execute();
        forgetCircle(person, theirs);
        sql.deleteFrom(PARTICIPANT).where(PARTICIPANT.PERSON_ID.eq(person.value())).execute();
    }

    /** Nobody reports to them any more, and their word counts for nobody. */
    private void forgetCircle(PersonId person, Select<Record1<Long>> theirs) {
        sql.update(PARTICIPANT)
                .setNull(PARTICIPANT.CHIEF_ID)
                .where(PARTICIPANT.CHIEF_ID.in(theirs))
                .execute();
        var gone = PARTICIPANT.as("gone");
        var ids =
                array(
                        select(gone.ID.cast(String.class))
                                .from(gone)
                                .where(gone.PERSON_ID.eq(person.value())));
        var projects = select(gone.PROJECT_ID).from(gone).where(gone.PERSON_ID.eq(person.value()));
        sql.update(PARTICIPANT)
                .set(
                        PARTICIPANT.HEEDS,
                        field(
                                "(select coalesce(string_agg(one, ' '), '') from unnest("
                                        + "string_to_array({0}, ' ')) one where one <> all({1}))",
                                String.class, PARTICIPANT.HEEDS, ids))
                .where(PARTICIPANT.HEEDS.ne(""))
                .and(PARTICIPANT.PROJECT_ID.in(projects))
                .execute();
    }
}
