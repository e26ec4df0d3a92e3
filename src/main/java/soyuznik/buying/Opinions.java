package soyuznik.buying;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.buying.Tables.JUDGEMENT;
import static soyuznikdb.buying.Tables.PARTICIPANT;
import static soyuznikdb.projects.Tables.PROJECT;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
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
    private final DSLContext sql;

    Opinions(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public List<Part> of(PersonId person) {
        return List.of(
                new Part("participants", participants(person)),
                new Part("judgements", judgements(person)));
    }

    private List<Map<String, String>> participants(PersonId person) {
        return sql.select(
                        PROJECT.TITLE,
                        coalesce(PARTICIPANT.ROLE, inline("")),
                        PARTICIPANT.BUYING,
                        coalesce(PARTICIPANT.INFLUENCE, inline("")))
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
                                "influence", row.value4()));
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

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(PersonId person) {
        var theirs =
                select(PARTICIPANT.ID)
                        .from(PARTICIPANT)
                        .where(PARTICIPANT.PERSON_ID.eq(person.value()));
        sql.deleteFrom(JUDGEMENT).where(JUDGEMENT.PARTICIPANT_ID.in(theirs)).execute();
        sql.deleteFrom(PARTICIPANT).where(PARTICIPANT.PERSON_ID.eq(person.value())).execute();
    }
}
