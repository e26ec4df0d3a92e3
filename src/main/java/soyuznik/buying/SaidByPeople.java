package soyuznik.buying;

import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.SQLDataType.LOCALDATE;
import static soyuznikdb.buying.Tables.CONSEQUENCE;
import static soyuznikdb.buying.Tables.FINDING;
import static soyuznikdb.buying.Tables.PROBLEM;
import static soyuznikdb.projects.Tables.PROJECT;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.PersonalData;
import soyuznik.clients.Traces;
import soyuznik.kernel.PersonId;

/** What somebody told of the client's problems, and which hurt them. */
// S-02 C-03
@Order(41)
@Repository
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
class SaidByPeople implements PersonalData {
    private static final int MOST = 1000;
    private final DSLContext sql;
    private final Traces traces;
    private final Sayings sayings;

    SaidByPeople(DSLContext sql, Traces traces, Sayings sayings) {
        this.sql = sql;
        this.traces = traces;
        this.sayings = sayings;
    }

    @Override
    public List<Part> of(PersonId person) {
        var rows =
                sql.fetch(
                                hurts(person)
                                        .unionAll(told(person))
                                        .unionAll(said(person))
                                        .orderBy(1, 3, 2)
                                        .limit(MOST))
                        .map(row ->
                                Map.of(
                                        "project",
                                        row.value1(),
                                        "said",
                                        row.value2(),
                                        "said_on",
                                        coalesced(row.value3())));
        return List.of(new Part("problems", rows));
    }

    private static String coalesced(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static SelectConditionStep<Record3<String, String, LocalDate>> hurts(PersonId person) {
        return DSL.select(PROJECT.TITLE, PROBLEM.TEXT, castNull(LOCALDATE))
                .from(PROBLEM)
                .join(PROJECT)
                .on(PROJECT.ID.eq(PROBLEM.PROJECT_ID))
                .where(PROBLEM.PERSON_ID.eq(person.value()));
    }

    private static SelectConditionStep<Record3<String, String, LocalDate>> told(PersonId person) {
        return DSL.select(PROJECT.TITLE, CONSEQUENCE.TEXT, castNull(LOCALDATE))
                .from(CONSEQUENCE)
                .join(PROBLEM)
                .on(PROBLEM.ID.eq(CONSEQUENCE.PROBLEM_ID))
                .join(PROJECT)
                .on(PROJECT.ID.eq(PROBLEM.PROJECT_ID))
                .where(CONSEQUENCE.PERSON_ID.eq(person.value()));
    }

    private static SelectConditionStep<Record3<String, String, LocalDate>> said(PersonId person) {
        return DSL.select(PROJECT.TITLE, FINDING.QUOTE, FINDING.SAID_ON)
                .from(FINDING)
                .join(PROBLEM)
                .on(PROBLEM.ID.eq(FINDING.PROBLEM_ID))
                .join(PROJECT)
                .on(PROJECT.ID.eq(PROBLEM.PROJECT_ID))
                .where(FINDING.PERSON_ID.eq(person.value()));
    }

    /** The rows stay with the number of the person; the words that name it go. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(PersonId person) {
        sayings.forget(person, traces.of(person));
    }
}
