package soyuznik.work;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.val;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.work.Tables.AGREEMENT;
import static soyuznikdb.work.Tables.LETTER;
import static soyuznikdb.work.Tables.OBJECTION;
import static soyuznikdb.work.Tables.TALK;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.PersonalData;
import soyuznik.clients.Traces;
import soyuznik.kernel.PersonId;
import soyuznik.shell.Hour;

/** In which talks somebody was. */
// A-01 C-03
@Order(30)
@Repository
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
class TalkedPeople implements PersonalData {
    private static final int MOST = 1000;

    /** The client where it was about no project. */
    private static final Field<String> ABOUT = coalesce(PROJECT.TITLE, COMPANY.NAME);

    private final DSLContext sql;
    private final Traces traces;
    private final Writings writings;

    TalkedPeople(DSLContext sql, Traces traces, Writings writings) {
        this.sql = sql;
        this.traces = traces;
        this.writings = writings;
    }

    @Override
    public List<Part> of(PersonId person) {
        return List.of(
                new Part(
                        "talks",
                        sql.select(ABOUT, TALK.SUBJECT, TALK.HELD_ON, TALK.STARTS_AT, TALK.LASTS)
                                .from(TALK)
                                .leftJoin(PROJECT)
                                .on(PROJECT.ID.eq(TALK.PROJECT_ID))
                                .join(COMPANY)
                                .on(COMPANY.ID.eq(TALK.COMPANY_ID))
                                .where(TalkRows.isThere(TALK.PEOPLE, val(person.value())))
                                .orderBy(TALK.ID)
                                .limit(MOST)
                                .fetch(row ->
                                        Map.of(
                                                "project", row.value1(),
                                                "said", row.value2(),
                                                "said_on",
                                                        when(
                                                                row.value3(),
                                                                Hour.of(
                                                                        row.value4(),
                                                                        row.value5()))))),
                new Part("agreements", agreements(person)),
                new Part("objections", objections(person)));
    }

    private static String when(LocalDate on, @Nullable Hour at) {
        if (at == null) {
            return on.toString();
        }
        return at.minutes() == 0 ? on + " " + at.from() : on + " " + at.from() + " " + at.minutes();
    }

    private List<Map<String, String>> agreements(PersonId person) {
        return sql.select(ABOUT, LETTER.TEXT, AGREEMENT.AGREED_ON)
                .from(AGREEMENT)
                .join(LETTER)
                .on(LETTER.ID.eq(AGREEMENT.LETTER_ID))
                .join(TALK)
                .on(TALK.ID.eq(LETTER.TALK_ID))
                .leftJoin(PROJECT)
                .on(PROJECT.ID.eq(TALK.PROJECT_ID))
                .join(COMPANY)
                .on(COMPANY.ID.eq(TALK.COMPANY_ID))
                .where(AGREEMENT.PERSON_ID.eq(person.value()))
                .orderBy(AGREEMENT.ID)
                .limit(MOST)
                .fetch(row ->
                        Map.of(
                                "project", row.value1(),
                                "said", row.value2(),
                                "said_on", row.value3().toString()));
    }

    private List<Map<String, String>> objections(PersonId person) {
        return sql.select(ABOUT, OBJECTION.WORDS, TALK.HELD_ON)
                .from(OBJECTION)
                .join(TALK)
                .on(TALK.ID.eq(OBJECTION.TALK_ID))
                .leftJoin(PROJECT)
                .on(PROJECT.ID.eq(TALK.PROJECT_ID))
                .join(COMPANY)
                .on(COMPANY.ID.eq(TALK.COMPANY_ID))
                .where(OBJECTION.PERSON_ID.eq(person.value()))
                .orderBy(OBJECTION.ID)
                .limit(MOST)
                .fetch(row ->
                        Map.of(
                                "project", row.value1(),
                                "said", row.value2(),
                                "said_on", row.value3().toString()));
    }

    /** The rows stay with the number of the person; the words that name it go. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(PersonId person) {
        writings.forget(person, traces.of(person));
    }
}
