package soyuznik.projects;

import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.REACH;
import static soyuznikdb.projects.Tables.CLOSURE;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.projects.Tables.PROJECT_REACH;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertReturningStep;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.impl.SQLDataType;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.ReachChanged;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.ProjectId;
import soyuznikdb.projects.tables.records.ProjectReachRecord;

/**
 * The ordered reach of the list of projects: who sees which project on which shelf under which day.
 * Any other form of visibility lets the commonest viewer walk the whole table, so it is written by
 * each verb in its own transaction, and what the board counts with it.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Shelves {
    static final Field<LocalDate> NEVER = field("'infinity'::date", SQLDataType.LOCALDATE);
    private static final List<Field<?>> SEEN =
            List.of(PROJECT_REACH.SCOPE, PROJECT_REACH.PROJECT_ID);

    private final DSLContext sql;
    private final ShelfTotals totals;

    Shelves(DSLContext sql, ShelfTotals totals) {
        this.sql = sql;
        this.totals = totals;
    }

    /** Puts new projects before everybody who sees their clients. */
    void fill(Collection<Long> projects) {
        var ids = projects.toArray(Long[]::new);
        insert(PROJECT.ID.eq(any(ids))).execute();
        totals.begin(ids);
    }

    /** Takes projects that go away from before everybody, and out of what the board counts. */
    void clear(Long[] projects) {
        var gone =
                sql.deleteFrom(PROJECT_REACH)
                        .where(PROJECT_REACH.PROJECT_ID.eq(any(projects)))
                        .returning(SEEN);
        totals.add(name("gone").as(gone), -1);
        totals.forget(projects);
    }

    /** Follows a change of stage, outcome, day or sum. */
    void move(Collection<ProjectId> projects) {
        var ids = projects.stream().map(ProjectId::value).toArray(Long[]::new);
        var now =
                select(PROJECT.ID, shelf().as("shelf"), day().as("day"))
                        .from(PROJECT)
                        .leftJoin(CLOSURE)
                        .on(CLOSURE.PROJECT_ID.eq(PROJECT.ID))
                        .and(CLOSURE.REOPENED_AT.isNull())
                        .where(PROJECT.ID.eq(any(ids)))
                        .asTable("now");
        var shelf = now.field("shelf", Long.class);
        var day = now.field("day", LocalDate.class);
        sql.update(PROJECT_REACH)
                .set(PROJECT_REACH.SHELF, shelf)
                .set(PROJECT_REACH.DAY, day)
                .from(now)
                .where(PROJECT_REACH.PROJECT_ID.eq(now.field(PROJECT.ID)))
                .and(row(PROJECT_REACH.SHELF, PROJECT_REACH.DAY).ne(shelf, day))
                .execute();
        totals.follow(ids);
    }

    @EventListener
    void on(ReachChanged change) {
        var companies = change.companies().stream().map(CompanyId::value).toArray(Long[]::new);
        hold(companies);
        moveToBranch(companies);
        totals.add(name("gone").as(remove(companies)), -1);
        var come = insert(PROJECT.COMPANY_ID.eq(any(companies)));
        totals.add(name("come").as(come.returning(SEEN)), 1);
    }

    /** From before whom no longer sees the clients. */
    private ResultQuery<Record> remove(Long[] companies) {
        return sql.deleteFrom(PROJECT_REACH)
                .using(PROJECT)
                .where(PROJECT.ID.eq(PROJECT_REACH.PROJECT_ID))
                .and(PROJECT.COMPANY_ID.eq(any(companies)))
                .and(
                        row(PROJECT.COMPANY_ID, PROJECT_REACH.SCOPE)
                                .notIn(
                                        select(REACH.COMPANY_ID, REACH.SCOPE)
                                                .from(REACH)
                                                .where(REACH.COMPANY_ID.eq(any(companies)))))
                .returningResult(SEEN);
    }

    /** In one order, so that a verb that moves one of them waits, or is waited for. */
    private void hold(Long[] companies) {
        sql.select(PROJECT.ID)
                .from(PROJECT)
                .where(PROJECT.COMPANY_ID.eq(any(companies)))
                .orderBy(PROJECT.ID)
                .forNoKeyUpdate()
                .fetch();
    }

    private void moveToBranch(Long[] companies) {
        sql.update(PROJECT)
                .set(PROJECT.BRANCH_ID, COMPANY.BRANCH_ID)
                .from(COMPANY)
                .where(COMPANY.ID.eq(PROJECT.COMPANY_ID))
                .and(PROJECT.COMPANY_ID.eq(any(companies)))
                .and(PROJECT.BRANCH_ID.ne(COMPANY.BRANCH_ID))
                .execute();
    }

    private InsertReturningStep<ProjectReachRecord> insert(Condition which) {
        return sql.insertInto(
                        PROJECT_REACH,
                        PROJECT_REACH.SCOPE,
                        PROJECT_REACH.SHELF,
                        PROJECT_REACH.DAY,
                        PROJECT_REACH.PROJECT_ID)
                .select(
                        select(REACH.SCOPE, shelf(), day(), PROJECT.ID)
                                .from(PROJECT)
                                .join(REACH)
                                .on(REACH.COMPANY_ID.eq(PROJECT.COMPANY_ID))
                                .leftJoin(CLOSURE)
                                .on(CLOSURE.PROJECT_ID.eq(PROJECT.ID))
                                .and(CLOSURE.REOPENED_AT.isNull())
                                .where(which))
                .onConflictDoNothing();
    }

    static Field<Long> shelf() {
        var ended = case_(PROJECT.OUTCOME).mapValues(shelves());
        return coalesce(ended, PROJECT.STAGE_ID);
    }

    private static Map<String, Long> shelves() {
        return Arrays.stream(End.values()).collect(toMap(End::name, End::shelf));
    }

    private static Field<LocalDate> day() {
        return when(PROJECT.OUTCOME.isNull(), coalesce(PROJECT.PLANNED_CLOSE, NEVER))
                .otherwise(coalesce(CLOSURE.FROZEN_UNTIL, PROJECT.CLOSED_ON));
    }
}
