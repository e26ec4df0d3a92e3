package soyuznik.clients.merging;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.clients.Tables.LIKENESS;
import static soyuznikdb.clients.Tables.LIKENESS_REACH;
import static soyuznikdb.clients.Tables.REACH;

import java.time.Clock;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.ReachChanged;
import soyuznik.database.Rows;
import soyuznik.kernel.CompanyId;

/**
 * The pairs behind the queue of {@link Duplicates}, and who sees them: whoever sees both. What was
 * settled by a person stays settled, whatever is found later.
 */
// C-09, T-04
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Likenesses {
    private final DSLContext sql;
    private final Clock clock;

    Likenesses(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** What these companies are like now, in place of what they were like before. */
    void renew(Long[] companies, List<Likeness> now) {
        sql.deleteFrom(LIKENESS)
                .where(about(companies))
                .and(LIKENESS.SETTLED_AT.isNull())
                .and(isNone(now))
                .execute();
        if (!now.isEmpty()) {
            insert(now);
            showAnew(companies);
        }
    }

    /** A pair that is alike still is the same pair: somebody may be deciding on it. */
    private static Condition isNone(List<Likeness> now) {
        List<Field<?>> columns = List.of(LIKENESS.FIRST_ID, LIKENESS.SECOND_ID);
        var pairs = now.stream().map(one -> List.of(one.first(), one.second())).toList();
        return condition(
                "({0}, {1}) not in ({2})",
                LIKENESS.FIRST_ID, LIKENESS.SECOND_ID, Rows.of(columns, pairs));
    }

    @EventListener
    void on(ReachChanged change) {
        var companies = change.companies().stream().map(CompanyId::value).toArray(Long[]::new);
        showAnew(companies);
    }

    private void showAnew(Long[] companies) {
        sql.deleteFrom(LIKENESS_REACH)
                .where(
                        LIKENESS_REACH.LIKENESS_ID.in(
                                select(LIKENESS.ID).from(LIKENESS).where(about(companies))))
                .execute();
        show(companies);
    }

    /** A person said that they are two. */
    void hide(long id) {
        sql.deleteFrom(LIKENESS_REACH).where(LIKENESS_REACH.LIKENESS_ID.eq(id)).execute();
    }

    void show(Long[] companies) {
        var other = REACH.as("other");
        sql.insertInto(
                        LIKENESS_REACH,
                        LIKENESS_REACH.SCOPE,
                        LIKENESS_REACH.SCORE,
                        LIKENESS_REACH.LIKENESS_ID)
                .select(
                        select(REACH.SCOPE, LIKENESS.SCORE, LIKENESS.ID)
                                .from(LIKENESS)
                                .join(REACH)
                                .on(REACH.COMPANY_ID.eq(LIKENESS.FIRST_ID))
                                .join(other)
                                .on(other.COMPANY_ID.eq(LIKENESS.SECOND_ID))
                                .and(other.SCOPE.eq(REACH.SCOPE))
                                .where(about(companies))
                                .and(LIKENESS.SETTLED_AT.isNull()))
                .onConflictDoNothing()
                .execute();
    }

    private void insert(List<Likeness> likenesses) {
        var at = clock.instant();
        sql.insertInto(
                        LIKENESS,
                        LIKENESS.FIRST_ID,
                        LIKENESS.SECOND_ID,
                        LIKENESS.SCORE,
                        LIKENESS.REASONS,
                        LIKENESS.FOUND_AT)
                .valuesOfRows(
                        likenesses.stream()
                                .map(one ->
                                        row(
                                                one.first(),
                                                one.second(),
                                                (short) one.score(),
                                                one.reasons().stream()
                                                        .map(Trait::name)
                                                        .toArray(String[]::new),
                                                at))
                                .toList())
                .onConflict(LIKENESS.FIRST_ID, LIKENESS.SECOND_ID)
                .doUpdate()
                .set(LIKENESS.SCORE, excluded(LIKENESS.SCORE))
                .set(LIKENESS.REASONS, excluded(LIKENESS.REASONS))
                .execute();
    }

    private static Condition about(Long[] companies) {
        return LIKENESS.FIRST_ID.eq(any(companies)).or(LIKENESS.SECOND_ID.eq(any(companies)));
    }
}
