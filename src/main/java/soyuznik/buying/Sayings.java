package soyuznik.buying;

import static org.jooq.impl.DSL.select;
import static soyuznikdb.buying.Tables.CONSEQUENCE;
import static soyuznikdb.buying.Tables.FINDING;
import static soyuznikdb.buying.Tables.JUDGEMENT;
import static soyuznikdb.buying.Tables.PARTICIPANT;
import static soyuznikdb.buying.Tables.PROBLEM;
import static soyuznikdb.clients.Tables.EMPLOYMENT;
import static soyuznikdb.projects.Tables.PROJECT;

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

/** What was written of problems and people; whoever is erased is not named there any more. */
// C-03
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Sayings {
    private final DSLContext sql;

    Sayings(DSLContext sql) {
        this.sql = sql;
    }

    /** Words in one column of the rows that may name the person. */
    private record Column(TableField<?, Long> id, TableField<?, String> words, Condition where) {}

    /** The person’s own words go; the name goes from all projects of the companies. */
    void forget(PersonId person, Trace trace) {
        var projects =
                select(PROJECT.ID)
                        .from(PROJECT)
                        .join(EMPLOYMENT)
                        .on(EMPLOYMENT.COMPANY_ID.eq(PROJECT.COMPANY_ID))
                        .where(EMPLOYMENT.PERSON_ID.eq(person.value()));
        sql.update(FINDING)
                .set(FINDING.QUOTE, Trace.GONE)
                .where(FINDING.PERSON_ID.eq(person.value()))
                .and(FINDING.QUOTE.ne(""))
                .execute();
        columns(projects).forEach(column -> forget(column, trace));
    }

    private static Stream<Column> columns(Select<Record1<Long>> projects) {
        var problems = select(PROBLEM.ID).from(PROBLEM).where(PROBLEM.PROJECT_ID.in(projects));
        var people =
                select(PARTICIPANT.ID).from(PARTICIPANT).where(PARTICIPANT.PROJECT_ID.in(projects));
        return Stream.of(
                new Column(PROBLEM.ID, PROBLEM.TEXT, PROBLEM.PROJECT_ID.in(projects)),
                new Column(PROBLEM.ID, PROBLEM.DEPARTMENT, PROBLEM.PROJECT_ID.in(projects)),
                new Column(CONSEQUENCE.ID, CONSEQUENCE.TEXT, CONSEQUENCE.PROBLEM_ID.in(problems)),
                new Column(FINDING.ID, FINDING.QUOTE, FINDING.PROBLEM_ID.in(problems)),
                new Column(JUDGEMENT.ID, JUDGEMENT.WHY, JUDGEMENT.PARTICIPANT_ID.in(people)));
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
