package soyuznik.projects;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.projects.Tables.PROJECT_COUNTED;
import static soyuznikdb.projects.Tables.PROJECT_REACH;
import static soyuznikdb.projects.Tables.SHELF_TOTAL;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jooq.CommonTableExpression;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record5;
import org.jooq.Record6;
import org.jooq.ResultQuery;
import org.jooq.Select;
import org.jooq.SelectWhereStep;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the board counts: how many projects stand on a shelf before a scope, their sum in each
 * currency, and since when. A verb adds lines in its own transaction and waits for nobody; the
 * total is the sum of the lines.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ShelfTotals {
    static final List<Field<?>> LINE =
            List.of(
                    SHELF_TOTAL.SCOPE,
                    SHELF_TOTAL.SHELF,
                    SHELF_TOTAL.CURRENCY,
                    SHELF_TOTAL.PROJECTS,
                    SHELF_TOTAL.AMOUNT,
                    SHELF_TOTAL.SINCE);

    static final List<Field<?>> COUNTED =
            List.of(
                    PROJECT_COUNTED.PROJECT_ID,
                    PROJECT_COUNTED.SHELF,
                    PROJECT_COUNTED.CURRENCY,
                    PROJECT_COUNTED.AMOUNT,
                    PROJECT_COUNTED.SINCE);

    private final DSLContext sql;

    ShelfTotals(DSLContext sql) {
        this.sql = sql;
    }

    /** Counts new projects before everybody who sees them already. */
    void begin(Long[] projects) {
        var counted =
                name("counted")
                        .as(
                                sql.insertInto(PROJECT_COUNTED)
                                        .columns(COUNTED)
                                        .select(now(projects))
                                        .onConflictDoNothing()
                                        .returning(COUNTED));
        sql.with(counted)
                .insertInto(SHELF_TOTAL)
                .columns(LINE)
                .select(lines(counted, PROJECT_REACH, 1))
                .execute();
    }

    /** Counts projects anew whose stage, outcome or sum is another one now. */
    void follow(Long[] projects) {
        var now = name("now").as(now(projects));
        var before = name("before").as(changed(now));
        var kept = name("kept").as(keep(now, before));
        sql.with(now)
                .with(before)
                .with(kept)
                .insertInto(SHELF_TOTAL)
                .columns(LINE)
                .select(lines(before, PROJECT_REACH, -1).unionAll(lines(kept, PROJECT_REACH, 1)))
                .execute();
    }

    /** What is counted of them otherwise than it stands. */
    private static Select<? extends Record> changed(Table<?> now) {
        return select(COUNTED)
                .from(PROJECT_COUNTED)
                .join(now)
                .on(like(now, PROJECT_COUNTED.PROJECT_ID).eq(PROJECT_COUNTED.PROJECT_ID))
                .where(
                        row(
                                        PROJECT_COUNTED.SHELF,
                                        PROJECT_COUNTED.CURRENCY,
                                        PROJECT_COUNTED.AMOUNT,
                                        PROJECT_COUNTED.SINCE)
                                .ne(
                                        like(now, PROJECT_COUNTED.SHELF),
                                        like(now, PROJECT_COUNTED.CURRENCY),
                                        like(now, PROJECT_COUNTED.AMOUNT),
                                        like(now, PROJECT_COUNTED.SINCE)));
    }

    private ResultQuery<? extends Record> keep(Table<?> now, Table<?> before) {
        return sql.update(PROJECT_COUNTED)
                .set(PROJECT_COUNTED.SHELF, like(now, PROJECT_COUNTED.SHELF))
                .set(PROJECT_COUNTED.CURRENCY, like(now, PROJECT_COUNTED.CURRENCY))
                .set(PROJECT_COUNTED.AMOUNT, like(now, PROJECT_COUNTED.AMOUNT))
                .set(PROJECT_COUNTED.SINCE, like(now, PROJECT_COUNTED.SINCE))
                .from(now, before)
                .where(PROJECT_COUNTED.PROJECT_ID.eq(like(now, PROJECT_COUNTED.PROJECT_ID)))
                .and(PROJECT_COUNTED.PROJECT_ID.eq(like(before, PROJECT_COUNTED.PROJECT_ID)))
                .returning(COUNTED);
    }

    /**
     * As the projects stand.
     *
     * @param projects locked by the verb
     */
    private static Select<Record5<Long, Long, String, BigDecimal, LocalDate>> now(Long[] projects) {
        return counted().where(PROJECT.ID.eq(any(projects)));
    }

    /** What is to be counted of each project. */
    static SelectWhereStep<Record5<Long, Long, String, BigDecimal, LocalDate>> counted() {
        return select(
                        PROJECT.ID.as(PROJECT_COUNTED.PROJECT_ID),
                        Shelves.shelf().as(PROJECT_COUNTED.SHELF),
                        PROJECT.CURRENCY,
                        coalesce(PROJECT.AMOUNT, inline(BigDecimal.ZERO))
                                .as(PROJECT_COUNTED.AMOUNT),
                        PROJECT.STAGE_SINCE.as(PROJECT_COUNTED.SINCE))
                .from(PROJECT);
    }

    /** Adds or takes away projects that came before scopes, or went from before them. */
    void add(CommonTableExpression<?> reached, int sign) {
        sql.with(reached)
                .insertInto(SHELF_TOTAL)
                .columns(LINE)
                .select(lines(PROJECT_COUNTED, reached, sign))
                .execute();
    }

    /** Of projects that nobody sees any more. */
    void forget(Long[] projects) {
        sql.deleteFrom(PROJECT_COUNTED)
                .where(PROJECT_COUNTED.PROJECT_ID.eq(any(projects)))
                .execute();
    }

    /** One line for each scope, shelf and currency. */
    static Select<Record6<Long, Long, String, Integer, BigDecimal, Long>> lines(
            Table<?> counted, Table<?> reach, int sign) {
        var scope = like(reach, PROJECT_REACH.SCOPE);
        var shelf = like(counted, PROJECT_COUNTED.SHELF);
        var currency = like(counted, PROJECT_COUNTED.CURRENCY);
        var one = inline(sign);
        return select(
                        scope,
                        shelf,
                        currency,
                        sum(one).cast(SQLDataType.INTEGER),
                        sum(like(counted, PROJECT_COUNTED.AMOUNT).mul(one)),
                        sum(day(like(counted, PROJECT_COUNTED.SINCE)).mul(one))
                                .cast(SQLDataType.BIGINT))
                .from(reach)
                .join(counted)
                .on(
                        like(counted, PROJECT_COUNTED.PROJECT_ID)
                                .eq(like(reach, PROJECT_REACH.PROJECT_ID)))
                .groupBy(scope, shelf, currency);
    }

    static <T> Field<T> like(Table<?> table, Field<T> field) {
        return Objects.requireNonNull(table.field(field));
    }

    static Field<Integer> day(Field<LocalDate> date) {
        return field("({0} - date '1970-01-01')", SQLDataType.INTEGER, date);
    }
}
