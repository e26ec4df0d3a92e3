package soyuznik.projects;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static soyuznikdb.projects.Tables.BUDGET;
import static soyuznikdb.projects.Tables.PRICE_TALK;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.projects.Tables.PROPOSAL;
import static soyuznikdb.projects.Tables.STATEMENT;
import static soyuznikdb.projects.Tables.VOLUME;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.SelectOnConditionStep;
import org.jooq.Table;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.PersonalData;
import soyuznik.clients.Traces;
import soyuznik.kernel.PersonId;

/** In which projects a person is named. */
// C-03
@Order(20)
@Repository
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
class ProjectPeople implements PersonalData {
    private static final int MOST = 1000;

    private final DSLContext sql;
    private final Traces traces;
    private final Tellings tellings;

    ProjectPeople(DSLContext sql, Traces traces, Tellings tellings) {
        this.sql = sql;
        this.traces = traces;
        this.tellings = tellings;
    }

    @Override
    public List<Part> of(PersonId person) {
        return List.of(
                new Part("projects", projects(person)),
                new Part("proposals", proposals(person)),
                new Part("statements", statements(person)));
    }

    /** The rows stay with the number of a person who has no name any more; the words go. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(PersonId person) {
        tellings.forget(person, traces.of(person));
    }

    private List<Map<String, String>> projects(PersonId person) {
        return sql.select(PROJECT.TITLE, PROJECT.OPENED_ON)
                .from(PROJECT)
                .where(PROJECT.PERSON_ID.eq(person.value()))
                .orderBy(PROJECT.ID)
                .limit(MOST)
                .fetch(row ->
                        Map.of("project", row.value1(), "opened_on", row.value2().toString()));
    }

    /** What the person has said or done, and where the person was named or present. */
    private List<Map<String, String>> statements(PersonId person) {
        var there = inline(" ").concat(PRICE_TALK.PEOPLE).concat(inline(" "));
        return said(STATEMENT, STATEMENT.SAID, STATEMENT.SAID_ON)
                .where(STATEMENT.PERSON_ID.eq(person.value()))
                .unionAll(
                        said(VOLUME, VOLUME.QUANTITY, VOLUME.NAMED_ON)
                                .where(VOLUME.PERSON_ID.eq(person.value())))
                .unionAll(
                        said(BUDGET, BUDGET.ARTICLE, BUDGET.KNOWN_ON)
                                .where(BUDGET.PERSON_ID.eq(person.value())))
                .unionAll(
                        said(PRICE_TALK, PRICE_TALK.CONDITIONS, PRICE_TALK.HELD_ON)
                                .where(there.contains(" " + person.value() + ' ')))
                .orderBy(3, 1)
                .limit(MOST)
                .fetch(row ->
                        Map.of(
                                "project",
                                row.value1(),
                                "said",
                                row.value2(),
                                "said_on",
                                row.value3().toString()));
    }

    private SelectOnConditionStep<Record3<String, String, LocalDate>> said(
            Table<?> table, Field<String> what, Field<LocalDate> on) {
        return sql.select(PROJECT.TITLE, what, on)
                .from(table)
                .join(PROJECT)
                .on(
                        PROJECT.ID.eq(
                                field(table.getQualifiedName().append("project_id"), Long.class)));
    }

    private List<Map<String, String>> proposals(PersonId person) {
        return sql.select(PROJECT.TITLE, PROPOSAL.SENT_ON)
                .from(PROPOSAL)
                .join(PROJECT)
                .on(PROJECT.ID.eq(PROPOSAL.PROJECT_ID))
                .where(
                        PROPOSAL.SENT_TO
                                .eq(person.value())
                                .or(PROPOSAL.ANSWERED_BY.eq(person.value())))
                .orderBy(PROPOSAL.ID)
                .limit(MOST)
                .fetch(row -> Map.of("project", row.value1(), "sent_on", row.value2().toString()));
    }
}
