package soyuznik.projects;

import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.REACH;
import static soyuznikdb.projects.Tables.CLOSURE;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.projects.Tables.PROJECT_REACH;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.ReachChanged;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.ProjectId;

/**
 * The ordered reach of the list of projects: who sees which project on which shelf under which day.
 * Any other form of visibility lets the commonest viewer walk the whole table, so it is written by
 * each verb in its own transaction.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Shelves {
    static final Field<LocalDate> NEVER = field("'infinity'::date", SQLDataType.LOCALDATE);
    private final DSLContext sql;

    Shelves(DSLContext sql) {
        this.sql = sql;
    }

    /** Puts new projects before everybody who sees their clients. */
    void fill(Collection<Long> projects) {
        insert(PROJECT.ID.eq(any(projects.toArray(Long[]::new))));
    }

    /** Follows a change of stage, outcome or day. */
    void move(ProjectId project) {
        var now =
                select(shelf().as("shelf"), day().as("day"))
                        .from(PROJECT)
                        .leftJoin(CLOSURE)
                        .on(CLOSURE.PROJECT_ID.eq(PROJECT.ID))
                        .and(CLOSURE.REOPENED_AT.isNull())
                        .where(PROJECT.ID.eq(project.value()))
                        .asTable("now");
        sql.update(PROJECT_REACH)
                .set(PROJECT_REACH.SHELF, now.field("shelf", Long.class))
                .set(PROJECT_REACH.DAY, now.field("day", LocalDate.class))
                .from(now)
                .where(PROJECT_REACH.PROJECT_ID.eq(project.value()))
                .execute();
    }

    @EventListener
    void on(ReachChanged change) {
        var companies = change.companies().stream().map(CompanyId::value).toArray(Long[]::new);
        hold(companies);
        moveToBranch(companies);
        sql.deleteFrom(PROJECT_REACH)
                .using(PROJECT)
                .where(PROJECT.ID.eq(PROJECT_REACH.PROJECT_ID))
                .and(PROJECT.COMPANY_ID.eq(any(companies)))
                .and(
                        notExists(
                                selectOne()
                                        .from(REACH)
                                        .where(REACH.COMPANY_ID.eq(PROJECT.COMPANY_ID))
                                        .and(REACH.SCOPE.eq(PROJECT_REACH.SCOPE))))
                .execute();
        insert(PROJECT.COMPANY_ID.eq(any(companies)));
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

    private void insert(Condition which) {
        sql.insertInto(
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
                .onConflictDoNothing()
                .execute();
    }

    private static Field<Long> shelf() {
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
