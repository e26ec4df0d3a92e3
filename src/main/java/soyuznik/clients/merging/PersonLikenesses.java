package soyuznik.clients.merging;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.clients.Tables.PERSON_LIKENESS;
import static soyuznikdb.clients.Tables.PERSON_LIKENESS_REACH;
import static soyuznikdb.clients.Tables.PERSON_REACH;

import java.time.Clock;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.PersonReachChanged;
import soyuznik.database.Rows;
import soyuznik.kernel.PersonId;

/**
 * The pairs behind the queue of {@link PersonDuplicates}, and who sees them: whoever sees both.
 * What was settled by a person stays settled, whatever is found later.
 */
// C-09
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PersonLikenesses {
    private final DSLContext sql;
    private final Clock clock;

    PersonLikenesses(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Whom these people are like now, in place of whom they were like before. */
    void renew(Long[] people, List<PersonLikeness> now) {
        sql.deleteFrom(PERSON_LIKENESS)
                .where(about(people))
                .and(PERSON_LIKENESS.SETTLED_AT.isNull())
                .and(isNone(now))
                .execute();
        if (!now.isEmpty()) {
            insert(now);
            showAnew(people);
        }
    }

    /** A pair that is alike still is the same pair: somebody may be deciding on it. */
    private static Condition isNone(List<PersonLikeness> now) {
        List<Field<?>> columns = List.of(PERSON_LIKENESS.FIRST_ID, PERSON_LIKENESS.SECOND_ID);
        var pairs = now.stream().map(one -> List.of(one.first(), one.second())).toList();
        return condition(
                "({0}, {1}) not in ({2})",
                PERSON_LIKENESS.FIRST_ID, PERSON_LIKENESS.SECOND_ID, Rows.of(columns, pairs));
    }

    /** Most people are like nobody: one look says so. */
    @EventListener
    void on(PersonReachChanged change) {
        var people = change.people().stream().map(PersonId::value).toArray(Long[]::new);
        var open = about(people).and(PERSON_LIKENESS.SETTLED_AT.isNull());
        if (sql.fetchExists(PERSON_LIKENESS, open)) {
            showAnew(people);
        }
    }

    private void showAnew(Long[] people) {
        var open = about(people).and(PERSON_LIKENESS.SETTLED_AT.isNull());
        sql.deleteFrom(PERSON_LIKENESS_REACH)
                .where(
                        PERSON_LIKENESS_REACH.LIKENESS_ID.in(
                                select(PERSON_LIKENESS.ID).from(PERSON_LIKENESS).where(open)))
                .execute();
        show(people);
    }

    /** A person said that they are two. */
    void hide(long id) {
        sql.deleteFrom(PERSON_LIKENESS_REACH)
                .where(PERSON_LIKENESS_REACH.LIKENESS_ID.eq(id))
                .execute();
    }

    void show(Long[] people) {
        var other = PERSON_REACH.as("other");
        sql.insertInto(
                        PERSON_LIKENESS_REACH,
                        PERSON_LIKENESS_REACH.SCOPE,
                        PERSON_LIKENESS_REACH.SCORE,
                        PERSON_LIKENESS_REACH.LIKENESS_ID)
                .select(
                        select(PERSON_REACH.SCOPE, PERSON_LIKENESS.SCORE, PERSON_LIKENESS.ID)
                                .from(PERSON_LIKENESS)
                                .join(PERSON_REACH)
                                .on(PERSON_REACH.PERSON_ID.eq(PERSON_LIKENESS.FIRST_ID))
                                .join(other)
                                .on(other.PERSON_ID.eq(PERSON_LIKENESS.SECOND_ID))
                                .and(other.SCOPE.eq(PERSON_REACH.SCOPE))
                                .where(about(people))
                                .and(PERSON_LIKENESS.SETTLED_AT.isNull()))
                .onConflictDoNothing()
                .execute();
    }

    private void insert(List<PersonLikeness> likenesses) {
        var at = clock.instant();
        sql.insertInto(
                        PERSON_LIKENESS,
                        PERSON_LIKENESS.FIRST_ID,
                        PERSON_LIKENESS.SECOND_ID,
                        PERSON_LIKENESS.SCORE,
                        PERSON_LIKENESS.REASONS,
                        PERSON_LIKENESS.FOUND_AT)
                .valuesOfRows(
                        likenesses.stream()
                                .map(one ->
                                        row(
                                                one.first(),
                                                one.second(),
                                                (short) one.score(),
                                                one.reasons().stream()
                                                        .map(PersonTrait::name)
                                                        .toArray(String[]::new),
                                                at))
                                .toList())
                .onConflict(PERSON_LIKENESS.FIRST_ID, PERSON_LIKENESS.SECOND_ID)
                .doUpdate()
                .set(PERSON_LIKENESS.SCORE, excluded(PERSON_LIKENESS.SCORE))
                .set(PERSON_LIKENESS.REASONS, excluded(PERSON_LIKENESS.REASONS))
                .execute();
    }

    static Condition about(Long[] people) {
        return PERSON_LIKENESS
                .FIRST_ID
                .eq(any(people))
                .or(PERSON_LIKENESS.SECOND_ID.eq(any(people)));
    }
}
