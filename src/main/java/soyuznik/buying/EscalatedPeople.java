package soyuznik.buying;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.buying.Tables.ESCALATION;
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

/** What was done when a person did not act goes out with the person's data, and away with it. */
// B-06 C-03
@Order(39)
@Repository
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
class EscalatedPeople implements PersonalData {
    private static final int MOST = 1000;
    private static final Map<String, String> CODES =
            Map.of(
                    "outcome", "choice.escalations.outcome",
                    "step", "choice.escalations.step");

    private final DSLContext sql;

    EscalatedPeople(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public List<Part> of(PersonId person) {
        var rows =
                sql.select(
                                PROJECT.TITLE,
                                concat(ESCALATION.NOTE, inline("\n"), ESCALATION.RESULT),
                                coalesce(ESCALATION.OUTCOME, inline("")),
                                ESCALATION.STEP)
                        .from(ESCALATION)
                        .join(PARTICIPANT)
                        .on(PARTICIPANT.ID.eq(ESCALATION.PARTICIPANT_ID))
                        .join(PROJECT)
                        .on(PROJECT.ID.eq(ESCALATION.PROJECT_ID))
                        .where(PARTICIPANT.PERSON_ID.eq(person.value()))
                        .orderBy(ESCALATION.ID)
                        .limit(MOST)
                        .fetch(row ->
                                Map.of(
                                        "project", row.value1(),
                                        "said", row.value2().strip(),
                                        "outcome", row.value3(),
                                        "step", row.value4()));
        return List.of(new Part("escalations", rows, CODES));
    }

    /** Before the participants themselves go. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(PersonId person) {
        sql.deleteFrom(ESCALATION)
                .where(
                        ESCALATION.PARTICIPANT_ID.in(
                                select(PARTICIPANT.ID)
                                        .from(PARTICIPANT)
                                        .where(PARTICIPANT.PERSON_ID.eq(person.value()))))
                .execute();
    }
}
