package soyuznik.buying;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.buying.Tables.CHOICE_ANSWER;
import static soyuznikdb.buying.Tables.CHOICE_CRITERION;
import static soyuznikdb.buying.Tables.CONSEQUENCE;
import static soyuznikdb.buying.Tables.FINDING;
import static soyuznikdb.buying.Tables.PARTICIPANT;
import static soyuznikdb.buying.Tables.PATH_STEP;
import static soyuznikdb.buying.Tables.PROBLEM;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.AbsorbsPeople;
import soyuznik.clients.PersonPointer;

/**
 * What is known of somebody who decides is of the person that stays. Where both stand in one
 * project, the one that stays does, and the other is taken off it.
 */
// C-09
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class DecidingAbsorb implements AbsorbsPeople {
    private static final List<PersonPointer> ALL =
            List.of(
                    new PersonPointer.Key(PARTICIPANT.ID, PARTICIPANT.PERSON_ID),
                    new PersonPointer.Key(PROBLEM.ID, PROBLEM.PERSON_ID),
                    new PersonPointer.Key(CONSEQUENCE.ID, CONSEQUENCE.PERSON_ID),
                    new PersonPointer.Key(FINDING.ID, FINDING.PERSON_ID),
                    new PersonPointer.Key(PATH_STEP.ID, PATH_STEP.PERSON_ID),
                    new PersonPointer.Key(CHOICE_CRITERION.ID, CHOICE_CRITERION.PERSON_ID),
                    new PersonPointer.Key(CHOICE_ANSWER.ID, CHOICE_ANSWER.PERSON_ID));

    /** Of those who stood in one project with the one that stays. */
    private static final String TAKEN_OFF = "buying.participant.removed_at";

    private final DSLContext sql;

    DecidingAbsorb(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public List<PersonPointer> pointers() {
        return ALL;
    }

    @Override
    public List<Moved> absorb(Going going) {
        var all = new ArrayList<Moved>(takenOff(going));
        for (var pointer : ALL) {
            var found = pointer.moved(sql.fetch(pointer.of(going)));
            pointer.moves(found, going).forEach(sql::execute);
            all.addAll(found);
        }
        return all;
    }

    private List<Moved> takenOff(Going going) {
        var other = PARTICIPANT.as("other");
        var both =
                select(other.PROJECT_ID)
                        .from(other)
                        .where(other.PERSON_ID.eq(going.kept().value()))
                        .and(other.REMOVED_AT.isNull());
        return sql.update(PARTICIPANT)
                .set(PARTICIPANT.REMOVED_AT, going.at())
                .set(PARTICIPANT.REMOVED_BY, going.by().value())
                .where(PARTICIPANT.PERSON_ID.eq(going.gone().value()))
                .and(PARTICIPANT.REMOVED_AT.isNull())
                .and(PARTICIPANT.PROJECT_ID.in(both))
                .returningResult(PARTICIPANT.ID, inline(""))
                .fetch(row -> new Moved(TAKEN_OFF, row.value1(), row.value2()));
    }

    @Override
    public void giveBack(List<Moved> moved, Going going) {
        ALL.forEach(pointer -> pointer.backs(moved, going).forEach(sql::execute));
        var back =
                moved.stream()
                        .filter(one -> one.what().equals(TAKEN_OFF))
                        .map(Moved::id)
                        .toArray(Long[]::new);
        sql.update(PARTICIPANT)
                .setNull(PARTICIPANT.REMOVED_AT)
                .setNull(PARTICIPANT.REMOVED_BY)
                .where(PARTICIPANT.ID.eq(any(back)))
                .and(PARTICIPANT.PERSON_ID.eq(going.gone().value()))
                .execute();
    }
}
