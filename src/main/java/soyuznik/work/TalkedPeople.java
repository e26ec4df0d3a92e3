package soyuznik.work;

import static org.jooq.impl.DSL.val;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.work.Tables.AGREEMENT;
import static soyuznikdb.work.Tables.LETTER;
import static soyuznikdb.work.Tables.TALK;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.PersonalData;
import soyuznik.kernel.PersonId;

/** In which talks somebody was. */
// A-01 C-03
@Order(30)
@Repository
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
class TalkedPeople implements PersonalData {
    private static final int MOST = 1000;
    private final DSLContext sql;

    TalkedPeople(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public List<Part> of(PersonId person) {
        return List.of(
                new Part(
                        "talks",
                        sql.select(PROJECT.TITLE, TALK.SUBJECT, TALK.HELD_ON)
                                .from(TALK)
                                .join(PROJECT)
                                .on(PROJECT.ID.eq(TALK.PROJECT_ID))
                                .where(TalkRows.isThere(TALK.PEOPLE, val(person.value())))
                                .orderBy(TALK.ID)
                                .limit(MOST)
                                .fetch(row ->
                                        Map.of(
                                                "project", row.value1(),
                                                "said", row.value2(),
                                                "said_on", row.value3().toString()))),
                new Part("agreements", agreements(person)));
    }

    private List<Map<String, String>> agreements(PersonId person) {
        return sql.select(PROJECT.TITLE, LETTER.TEXT, AGREEMENT.AGREED_ON)
                .from(AGREEMENT)
                .join(LETTER)
                .on(LETTER.ID.eq(AGREEMENT.LETTER_ID))
                .join(TALK)
                .on(TALK.ID.eq(LETTER.TALK_ID))
                .join(PROJECT)
                .on(PROJECT.ID.eq(TALK.PROJECT_ID))
                .where(AGREEMENT.PERSON_ID.eq(person.value()))
                .orderBy(AGREEMENT.ID)
                .limit(MOST)
                .fetch(row ->
                        Map.of(
                                "project", row.value1(),
                                "said", row.value2(),
                                "said_on", row.value3().toString()));
    }

    /** Nothing: these rows hold the number of a person who has no name any more. */
    @Override
    public void erase(PersonId person) {}
}
