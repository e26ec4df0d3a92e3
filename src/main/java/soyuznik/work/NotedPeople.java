package soyuznik.work;

import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.EMPLOYMENT;
import static soyuznikdb.work.Tables.MEMO;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.PersonalData;
import soyuznik.clients.Traces;
import soyuznik.clients.Written;
import soyuznik.kernel.PersonId;

/** Which memos tell of somebody. */
// A-01 C-03
@Order(31)
@Repository
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
class NotedPeople implements PersonalData {
    private static final int MOST = 1000;
    private final DSLContext sql;
    private final Traces traces;
    private final Written written;

    NotedPeople(DSLContext sql, Traces traces, Written written) {
        this.sql = sql;
        this.traces = traces;
        this.written = written;
    }

    @Override
    public List<Part> of(PersonId person) {
        var rows =
                sql.select(COMPANY.NAME, MEMO.SUBJECT, MEMO.TEXT, MEMO.HELD)
                        .from(MEMO)
                        .join(COMPANY)
                        .on(COMPANY.ID.eq(MEMO.COMPANY_ID))
                        .where(TalkRows.isThere(MEMO.PEOPLE, val(person.value())))
                        .orderBy(MEMO.ID)
                        .limit(MOST)
                        .fetch(row ->
                                Map.of(
                                        "company", row.value1(),
                                        "said", (row.value2() + ' ' + row.value3()).strip(),
                                        "said_on", row.value4().toLocalDate().toString()));
        return List.of(new Part("memos", rows));
    }

    /** The rows stay with the number of the person; the words that name it go. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(PersonId person) {
        var trace = traces.of(person);
        var there =
                MEMO.COMPANY_ID.in(
                        select(EMPLOYMENT.COMPANY_ID)
                                .from(EMPLOYMENT)
                                .where(EMPLOYMENT.PERSON_ID.eq(person.value())));
        Stream.of(MEMO.SUBJECT, MEMO.TEXT)
                .map(words -> new Written.Column(MEMO.ID, words, there))
                .forEach(column -> sql.batch(written.without(column, trace)).execute());
    }
}
