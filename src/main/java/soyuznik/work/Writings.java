package soyuznik.work;

import static org.jooq.impl.DSL.select;
import static soyuznikdb.clients.Tables.EMPLOYMENT;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.work.Tables.LETTER;
import static soyuznikdb.work.Tables.PREPARATION;
import static soyuznikdb.work.Tables.PROMISE;
import static soyuznikdb.work.Tables.TALK;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.TableField;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.Trace;
import soyuznik.kernel.PersonId;

/** What was written of talks; whoever is erased is not named there any more. */
// C-03
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Writings {
    private final DSLContext sql;

    Writings(DSLContext sql) {
        this.sql = sql;
    }

    /** Words in one column of the rows that may name the person. */
    private record Column(TableField<?, Long> id, TableField<?, String> words, Condition where) {}

    /** Of all projects of the companies where the person works or did. */
    void forget(PersonId person, Trace trace) {
        var projects =
                select(PROJECT.ID)
                        .from(PROJECT)
                        .join(EMPLOYMENT)
                        .on(EMPLOYMENT.COMPANY_ID.eq(PROJECT.COMPANY_ID))
                        .where(EMPLOYMENT.PERSON_ID.eq(person.value()));
        columns(projects).forEach(column -> forget(column, trace));
    }

    private static Stream<Column> columns(Select<Record1<Long>> projects) {
        var talks = select(TALK.ID).from(TALK).where(TALK.PROJECT_ID.in(projects));
        var said =
                List.of(
                        TALK.SUBJECT,
                        TALK.SITUATION,
                        TALK.PROBLEM,
                        TALK.IMPLICATION,
                        TALK.PAYOFF,
                        TALK.NEXT_STEP);
        return Stream.concat(
                said.stream()
                        .map(words -> new Column(TALK.ID, words, TALK.PROJECT_ID.in(projects))),
                Stream.of(
                        new Column(PROMISE.ID, PROMISE.TEXT, PROMISE.PROJECT_ID.in(projects)),
                        new Column(LETTER.ID, LETTER.TEXT, LETTER.TALK_ID.in(talks)),
                        new Column(PREPARATION.ID, PREPARATION.AIM, PREPARATION.TALK_ID.in(talks)),
                        new Column(
                                PREPARATION.ID,
                                PREPARATION.QUESTIONS,
                                PREPARATION.TALK_ID.in(talks))));
    }

    private void forget(Column column, Trace trace) {
        var table = Objects.requireNonNull(column.id().getTable());
        var without =
                sql
                        .select(column.id(), column.words())
                        .from(table)
                        .where(column.where())
                        .fetch()
                        .stream()
                        .filter(row -> trace.isIn(row.value2()))
                        .map(row ->
                                sql.update(table)
                                        .set(column.words(), trace.without(row.value2()))
                                        .where(column.id().eq(row.value1())))
                        .toList();
        sql.batch(without).execute();
    }
}
