package soyuznik.projects;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static soyuznikdb.projects.Tables.POSTPONEMENT;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.projects.Tables.REAPPRAISAL;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.Money;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;

/**
 * What became of the planned close and the sum of a project: each day on which they were changed,
 * with what they were before it and after. On the day of its opening a project is being written
 * down: what changes then is no revision, nor is what was not known before.
 */
// N-03
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Revisions {
    private static final Field<LocalDate> CLOSE_BEFORE = POSTPONEMENT.BEFORE_ON;
    private static final Field<LocalDate> CLOSE_AFTER = POSTPONEMENT.AFTER_ON;

    private final DSLContext sql;
    private final Clerk clerk;

    Revisions(DSLContext sql, Clerk clerk) {
        this.sql = sql;
        this.clerk = clerk;
    }

    /**
     * Keeps what the verb has changed.
     *
     * @param before the project as it stood before the verb
     */
    void keep(Project before, Viewer by) {
        if (before.course().openedOn().equals(clerk.today())) {
            return;
        }
        var now =
                sql.select(PROJECT.PLANNED_CLOSE, Sums.of(PROJECT.AMOUNT, PROJECT.CURRENCY))
                        .from(PROJECT)
                        .where(PROJECT.ID.eq(before.id().value()))
                        .fetchSingle();
        if (!Objects.equals(before.sale().plannedClose(), now.value1())) {
            postponed(before, now.value1(), by);
        }
        if (!Objects.equals(before.sale().amount(), now.value2())) {
            reappraised(before, now.value2(), by);
        }
    }

    private void postponed(Project before, @Nullable LocalDate now, Viewer by) {
        sql.insertInto(POSTPONEMENT)
                .set(POSTPONEMENT.PROJECT_ID, before.id().value())
                .set(POSTPONEMENT.ON_DAY, clerk.today())
                .set(CLOSE_BEFORE, before.sale().plannedClose())
                .set(CLOSE_AFTER, now)
                .set(POSTPONEMENT.AT, clerk.now())
                .set(POSTPONEMENT.BY_ID, by.user().value())
                .onConflict(POSTPONEMENT.PROJECT_ID, POSTPONEMENT.ON_DAY)
                .doUpdate()
                .set(CLOSE_AFTER, excluded(CLOSE_AFTER))
                .set(POSTPONEMENT.AT, excluded(POSTPONEMENT.AT))
                .set(POSTPONEMENT.BY_ID, excluded(POSTPONEMENT.BY_ID))
                .execute();
        Field<Integer> days = field("{0} - {1}", Integer.class, CLOSE_AFTER, CLOSE_BEFORE);
        sql.update(PROJECT)
                .set(
                        row(PROJECT.MOVED, PROJECT.MOVED_DAYS),
                        select(
                                        count(),
                                        coalesce(sum(days), inline(BigDecimal.ZERO))
                                                .cast(Integer.class))
                                .from(POSTPONEMENT)
                                .where(POSTPONEMENT.PROJECT_ID.eq(PROJECT.ID))
                                .and(CLOSE_BEFORE.ne(CLOSE_AFTER)))
                .where(PROJECT.ID.eq(before.id().value()))
                .execute();
    }

    private void reappraised(Project before, @Nullable Money now, Viewer by) {
        var was = before.sale().amount();
        sql.insertInto(REAPPRAISAL)
                .set(REAPPRAISAL.PROJECT_ID, before.id().value())
                .set(REAPPRAISAL.ON_DAY, clerk.today())
                .set(REAPPRAISAL.BEFORE, was == null ? null : was.amount())
                .set(REAPPRAISAL.BEFORE_CURRENCY, was == null ? null : was.currency())
                .set(REAPPRAISAL.AFTER, now == null ? null : now.amount())
                .set(REAPPRAISAL.AFTER_CURRENCY, now == null ? null : now.currency())
                .set(REAPPRAISAL.AT, clerk.now())
                .set(REAPPRAISAL.BY_ID, by.user().value())
                .onConflict(REAPPRAISAL.PROJECT_ID, REAPPRAISAL.ON_DAY)
                .doUpdate()
                .set(REAPPRAISAL.AFTER, excluded(REAPPRAISAL.AFTER))
                .set(REAPPRAISAL.AFTER_CURRENCY, excluded(REAPPRAISAL.AFTER_CURRENCY))
                .set(REAPPRAISAL.AT, excluded(REAPPRAISAL.AT))
                .set(REAPPRAISAL.BY_ID, excluded(REAPPRAISAL.BY_ID))
                .execute();
        tell(before.id());
    }

    /** How often, and what it was at first. */
    private void tell(ProjectId project) {
        var known =
                REAPPRAISAL
                        .PROJECT_ID
                        .eq(PROJECT.ID)
                        .and(
                                row(REAPPRAISAL.BEFORE, REAPPRAISAL.BEFORE_CURRENCY)
                                        .ne(row(REAPPRAISAL.AFTER, REAPPRAISAL.AFTER_CURRENCY)));
        sql.update(PROJECT)
                .set(PROJECT.REPRICED, select(count()).from(REAPPRAISAL).where(known))
                .set(PROJECT.FIRST_AMOUNT, first(REAPPRAISAL.BEFORE, known))
                .set(PROJECT.FIRST_CURRENCY, first(REAPPRAISAL.BEFORE_CURRENCY, known))
                .where(PROJECT.ID.eq(project.value()))
                .execute();
    }

    private static <T> Field<T> first(Field<T> what, Condition known) {
        return field(
                select(what).from(REAPPRAISAL).where(known).orderBy(REAPPRAISAL.ON_DAY).limit(1));
    }
}
