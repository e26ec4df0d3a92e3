package soyuznik.buying;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.buying.Tables.CONSEQUENCE;
import static soyuznikdb.buying.Tables.FINDING;
import static soyuznikdb.buying.Tables.PROBLEM;
import static soyuznikdb.clients.Tables.PERSON;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.Money;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.ProjectId;
import soyuznik.shell.NotFound;
import soyuznikdb.clients.tables.Person;

/** The rows of problems, consequences and what was found; the verbs are in {@link Problems}. */
@Repository
@Transactional(readOnly = true)
class ProblemRows {
    private static final Person HURT = PERSON.as("hurt");
    private static final Person TELLER = PERSON.as("teller");
    private static final Person SAYER = PERSON.as("sayer");

    private final DSLContext sql;

    ProblemRows(DSLContext sql) {
        this.sql = sql;
    }

    /** In the order in which they came. */
    List<Problem> of(ProjectId project) {
        return find(PROBLEM.PROJECT_ID.eq(project.value()).and(PROBLEM.REMOVED_AT.isNull()));
    }

    Problem get(Problem.Key key) {
        return first(is(key).and(PROBLEM.REMOVED_AT.isNull()));
    }

    /** The one that a form made. */
    Optional<Problem> find(UUID key) {
        return find(PROBLEM.KEY.eq(key).and(PROBLEM.REMOVED_AT.isNull())).stream().findFirst();
    }

    private Problem first(Condition which) {
        return find(which).stream().findFirst().orElseThrow(NotFound::new);
    }

    private static Condition is(Problem.Key key) {
        return PROBLEM.ID.eq(key.id()).and(PROBLEM.PROJECT_ID.eq(key.project().value()));
    }

    private List<Problem> find(Condition which) {
        return sql.select(
                        row(PROBLEM.PROJECT_ID.convertFrom(ProjectId::new), PROBLEM.ID)
                                .mapping(Problem.Key::new),
                        PROBLEM.VERSION,
                        PROBLEM.TEXT,
                        named(HURT),
                        PROBLEM.DEPARTMENT,
                        PROBLEM.STATE.convertFrom(ProblemState::valueOf),
                        consequences(),
                        found())
                .from(PROBLEM)
                .leftJoin(HURT)
                .on(HURT.ID.eq(PROBLEM.PERSON_ID))
                .where(which)
                .orderBy(PROBLEM.ID)
                .limit(Entries.MOST)
                .fetch(mapping(Problem::new));
    }

    private static SelectField<@Nullable Named> named(Person person) {
        return row(person.ID, person.NAME)
                .mapping((id, name) -> id == null ? null : new Named(new PersonId(id), name));
    }

    private static Field<List<Consequence>> consequences() {
        return multiset(
                        select(
                                        CONSEQUENCE.ID,
                                        CONSEQUENCE.VERSION,
                                        CONSEQUENCE.TEXT,
                                        row(CONSEQUENCE.WORTH, CONSEQUENCE.CURRENCY)
                                                .mapping(ProblemRows::money),
                                        named(TELLER))
                                .from(CONSEQUENCE)
                                .leftJoin(TELLER)
                                .on(TELLER.ID.eq(CONSEQUENCE.PERSON_ID))
                                .where(CONSEQUENCE.PROBLEM_ID.eq(PROBLEM.ID))
                                .and(CONSEQUENCE.REMOVED_AT.isNull())
                                .orderBy(CONSEQUENCE.ID)
                                .limit(Entries.MOST))
                .convertFrom(found -> found.map(mapping(Consequence::new)));
    }

    private static @Nullable Money money(@Nullable BigDecimal amount, @Nullable String currency) {
        return amount == null || currency == null ? null : new Money(amount, currency);
    }

    private static Field<List<WhatWasFound>> found() {
        return multiset(
                        select(
                                        FINDING.STATE.convertFrom(ProblemState::valueOf),
                                        FINDING.QUOTE,
                                        SAYER.NAME,
                                        FINDING.SAID_ON)
                                .from(FINDING)
                                .leftJoin(SAYER)
                                .on(SAYER.ID.eq(FINDING.PERSON_ID))
                                .where(FINDING.PROBLEM_ID.eq(PROBLEM.ID))
                                .orderBy(FINDING.ID.desc())
                                .limit(Entries.MOST))
                .convertFrom(found -> found.map(mapping(WhatWasFound::new)));
    }
}
