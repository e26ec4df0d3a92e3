package soyuznik.work;

import static org.jooq.impl.DSL.select;
import static soyuznikdb.work.Tables.LETTER;
import static soyuznikdb.work.Tables.OBJECTION;
import static soyuznikdb.work.Tables.PREPARATION;
import static soyuznikdb.work.Tables.PROMISE;
import static soyuznikdb.work.Tables.TALK;

import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.Posts;
import soyuznik.clients.Trace;
import soyuznik.clients.Written;
import soyuznik.kernel.PersonId;

/** What was written of talks; whoever is erased is not named there any more. */
// C-03
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Writings {
    private final DSLContext sql;
    private final Written written;

    Writings(DSLContext sql, Written written) {
        this.sql = sql;
        this.written = written;
    }

    /** The person’s own words go; the name goes from all that was said with the companies. */
    void forget(PersonId person, Trace trace) {
        var companies = Posts.companies(person);
        sql.update(OBJECTION)
                .set(OBJECTION.WORDS, Trace.GONE)
                .where(OBJECTION.PERSON_ID.eq(person.value()))
                .execute();
        columns(companies).forEach(column -> sql.batch(written.without(column, trace)).execute());
    }

    private static Stream<Written.Column> columns(Select<Record1<Long>> companies) {
        var talks = select(TALK.ID).from(TALK).where(TALK.COMPANY_ID.in(companies));
        var said =
                List.of(
                        TALK.SUBJECT,
                        TALK.VENUE,
                        TALK.SITUATION,
                        TALK.PROBLEM,
                        TALK.IMPLICATION,
                        TALK.PAYOFF,
                        TALK.NEXT_STEP);
        var asked = Preparations.COLUMNS.values();
        return Stream.of(
                        said.stream()
                                .map(words ->
                                        new Written.Column(
                                                TALK.ID, words, TALK.COMPANY_ID.in(companies))),
                        asked.stream()
                                .map(words ->
                                        new Written.Column(
                                                PREPARATION.ID,
                                                words,
                                                PREPARATION.TALK_ID.in(talks))),
                        besides(companies, talks))
                .flatMap(all -> all);
    }

    /** Of what came of the talks. */
    private static Stream<Written.Column> besides(
            Select<Record1<Long>> companies, Select<Record1<Long>> talks) {
        return Stream.of(
                new Written.Column(PROMISE.ID, PROMISE.TEXT, PROMISE.COMPANY_ID.in(companies)),
                new Written.Column(OBJECTION.ID, OBJECTION.WORDS, OBJECTION.TALK_ID.in(talks)),
                new Written.Column(OBJECTION.ID, OBJECTION.REPLY, OBJECTION.TALK_ID.in(talks)),
                new Written.Column(LETTER.ID, LETTER.MAIL_TO, LETTER.TALK_ID.in(talks)),
                new Written.Column(LETTER.ID, LETTER.TEXT, LETTER.TALK_ID.in(talks)));
    }
}
