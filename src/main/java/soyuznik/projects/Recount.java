package soyuznik.projects;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static soyuznik.projects.ShelfTotals.like;
import static soyuznikdb.projects.Tables.PROJECT_COUNTED;
import static soyuznikdb.projects.Tables.PROJECT_REACH;
import static soyuznikdb.projects.Tables.SHELF_TOTAL;

import java.math.BigDecimal;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.database.Reports;

/** Keeps the totals of the shelves short, and holds them against what they count. */
@Repository
@Transactional
public class Recount {
    private static final Logger LOG = LoggerFactory.getLogger(Recount.class);
    private static final List<Field<?>> KEY =
            List.of(SHELF_TOTAL.SCOPE, SHELF_TOTAL.SHELF, SHELF_TOTAL.CURRENCY);

    private final DSLContext sql;
    private final DSLContext reports;

    Recount(DSLContext sql, @Reports DSLContext reports) {
        this.sql = sql;
        this.reports = reports;
    }

    /** Makes one line of all that are there for the same shelf before the same scope. */
    public void fold() {
        var several =
                select(KEY).from(SHELF_TOTAL).groupBy(KEY).having(count().gt(1)).asTable("several");
        var gone =
                name("gone")
                        .as(
                                sql.deleteFrom(SHELF_TOTAL)
                                        .using(several)
                                        .where(same(SHELF_TOTAL, several))
                                        .returningResult(ShelfTotals.LINE));
        sql.with(gone)
                .insertInto(SHELF_TOTAL)
                .columns(ShelfTotals.LINE)
                .select(totals(gone))
                .execute();
    }

    /**
     * Counts all projects anew and mends what differs; that nothing does is what the verbs promise.
     *
     * @return how many shelves before a scope were wrong
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public int recount() {
        var projects = remember();
        var shelves = mend();
        if (projects + shelves > 0) {
            LOG.error("Totals of projects were wrong: {} projects, {} shelves", projects, shelves);
        }
        return shelves;
    }

    /** Only what differs is written: the others stay unlocked. */
    private int remember() {
        var now = ShelfTotals.counted().asTable("now");
        var wrong =
                select(now.fields())
                        .from(now)
                        .leftJoin(PROJECT_COUNTED)
                        .on(like(now, PROJECT_COUNTED.PROJECT_ID).eq(PROJECT_COUNTED.PROJECT_ID))
                        .where(
                                like(now, PROJECT_COUNTED.SHELF)
                                        .isDistinctFrom(PROJECT_COUNTED.SHELF))
                        .or(like(now, PROJECT_COUNTED.CURRENCY).ne(PROJECT_COUNTED.CURRENCY))
                        .or(like(now, PROJECT_COUNTED.AMOUNT).ne(PROJECT_COUNTED.AMOUNT))
                        .or(like(now, PROJECT_COUNTED.SINCE).ne(PROJECT_COUNTED.SINCE));
        return reports.insertInto(PROJECT_COUNTED)
                .columns(ShelfTotals.COUNTED)
                .select(wrong)
                .onConflict(PROJECT_COUNTED.PROJECT_ID)
                .doUpdate()
                .set(PROJECT_COUNTED.SHELF, excluded(PROJECT_COUNTED.SHELF))
                .set(PROJECT_COUNTED.CURRENCY, excluded(PROJECT_COUNTED.CURRENCY))
                .set(PROJECT_COUNTED.AMOUNT, excluded(PROJECT_COUNTED.AMOUNT))
                .set(PROJECT_COUNTED.SINCE, excluded(PROJECT_COUNTED.SINCE))
                .execute();
    }

    /** In one statement, so that verbs at work change both sides or none. */
    private int mend() {
        var due = ShelfTotals.lines(ShelfTotals.counted().asTable("due"), PROJECT_REACH, 1);
        var kept =
                select(
                                SHELF_TOTAL.SCOPE,
                                SHELF_TOTAL.SHELF,
                                SHELF_TOTAL.CURRENCY,
                                SHELF_TOTAL.PROJECTS.neg(),
                                SHELF_TOTAL.AMOUNT.neg(),
                                SHELF_TOTAL.SINCE.neg())
                        .from(SHELF_TOTAL);
        var names = ShelfTotals.LINE.stream().map(Field::getName).toArray(String[]::new);
        return reports.insertInto(SHELF_TOTAL)
                .columns(ShelfTotals.LINE)
                .select(totals(due.unionAll(kept).asTable("both", names)))
                .execute();
    }

    /** Of lines of the same shelf one; of those that come to nothing none. */
    private static Select<? extends Record> totals(Table<?> lines) {
        var key = KEY.stream().map(field -> like(lines, field)).toList();
        var projects = sum(like(lines, SHELF_TOTAL.PROJECTS)).cast(SHELF_TOTAL.PROJECTS);
        var amount = sum(like(lines, SHELF_TOTAL.AMOUNT));
        var since = sum(like(lines, SHELF_TOTAL.SINCE)).cast(SHELF_TOTAL.SINCE);
        return select(key)
                .select(projects, amount, since)
                .from(lines)
                .groupBy(key)
                .having(row(projects, amount, since).ne(0, BigDecimal.ZERO, 0L));
    }

    private static Condition same(Table<?> one, Table<?> other) {
        return KEY.stream()
                .map(field -> DSL.condition("{0} = {1}", like(one, field), like(other, field)))
                .reduce(DSL.noCondition(), Condition::and);
    }
}
