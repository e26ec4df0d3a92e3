package soyuznik.projects;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.projects.Tables.PROJECT_COUNTED;
import static soyuznikdb.projects.Tables.PROJECT_REACH;
import static soyuznikdb.projects.Tables.SHELF_TOTAL;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Record6;
import org.jooq.Select;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.Money;

/**
 * What stands in the columns of a board: the totals that the verbs keep, and beside them a count of
 * what these don't tell, which is few.
 */
// T-02
@Repository
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class Totals {
    /** What has no totals is counted as far as this. */
    static final int COUNTED = 5_000;

    private final DSLContext sql;
    private final Lanes lanes;

    Totals(DSLContext sql, Lanes lanes) {
        this.sql = sql;
        this.lanes = lanes;
    }

    /**
     * What stands on a shelf in one currency.
     *
     * @param kept by the verbs; otherwise it was counted now
     */
    private record Line(
            boolean kept,
            long shelf,
            String currency,
            int projects,
            BigDecimal amount,
            long since) {}

    Map<Tab, Total> of(Lanes.Look look, List<Tab> columns) {
        var shelves =
                columns.stream().flatMap(column -> column.shelves().stream()).sorted().toList();
        var lines =
                parts(look, shelves).stream()
                        .reduce(Select::unionAll)
                        .map(parts -> sql.fetch(parts).map(mapping(Line::new)))
                        .orElseGet(List::of);
        var totals = new LinkedHashMap<Tab, Total>();
        columns.forEach(column -> totals.put(column, total(column, lines, look)));
        return totals;
    }

    private List<Select<Record6<Boolean, Long, String, Integer, BigDecimal, Long>>> parts(
            Lanes.Look look, List<Long> shelves) {
        if (look.isNarrow()) {
            return List.of(
                    counted(
                            select(PROJECT.ID)
                                    .from(PROJECT)
                                    .where(Lanes.narrow(look))
                                    .and(PROJECT.STAGE_ID.in(shelves))
                                    .limit(COUNTED)));
        }
        var parts =
                new ArrayList<Select<Record6<Boolean, Long, String, Integer, BigDecimal, Long>>>();
        var before = new ArrayList<Long>();
        for (var door : lanes.doors(look.viewer(), look.filter().branch())) {
            parts.add(
                    before.isEmpty() && door.within() == null && !look.sold().isMany()
                            ? kept(door.scope(), shelves)
                            : counted(selling(behind(door, shelves, before), look.sold())));
            before.add(door.scope());
        }
        return parts;
    }

    private static Select<Record6<Boolean, Long, String, Integer, BigDecimal, Long>> kept(
            long scope, List<Long> shelves) {
        return select(
                        inline(true),
                        SHELF_TOTAL.SHELF,
                        SHELF_TOTAL.CURRENCY,
                        sum(SHELF_TOTAL.PROJECTS).cast(SHELF_TOTAL.PROJECTS),
                        sum(SHELF_TOTAL.AMOUNT),
                        sum(SHELF_TOTAL.SINCE).cast(SHELF_TOTAL.SINCE))
                .from(SHELF_TOTAL)
                .where(SHELF_TOTAL.SCOPE.eq(scope))
                .and(SHELF_TOTAL.SHELF.in(shelves))
                .groupBy(SHELF_TOTAL.SHELF, SHELF_TOTAL.CURRENCY);
    }

    /** What the doors before this one do not show. */
    private static Select<Record1<Long>> behind(
            Lanes.Door door, List<Long> shelves, List<Long> before) {
        return select(PROJECT_REACH.PROJECT_ID)
                .from(PROJECT_REACH)
                .where(PROJECT_REACH.SCOPE.eq(door.scope()))
                .and(PROJECT_REACH.SHELF.in(shelves))
                .and(door.leadsTo(PROJECT_REACH.PROJECT_ID))
                .and(Lanes.hidden(PROJECT_REACH.PROJECT_ID, before))
                .limit(COUNTED);
    }

    /** Those with the products, of as many as are looked at. */
    private static Select<Record1<Long>> selling(Select<Record1<Long>> some, Selling.Sold sold) {
        var id = field(name("near", "id"), Long.class);
        return sold.isMany()
                ? select(id).from(some.asTable("near", "id")).where(sold.by(id))
                : some;
    }

    private static Select<Record6<Boolean, Long, String, Integer, BigDecimal, Long>> counted(
            Select<Record1<Long>> projects) {
        var id = field(name("few", "id"), Long.class);
        return select(
                        inline(false),
                        PROJECT_COUNTED.SHELF,
                        PROJECT_COUNTED.CURRENCY,
                        count(),
                        sum(PROJECT_COUNTED.AMOUNT),
                        sum(ShelfTotals.day(PROJECT_COUNTED.SINCE)).cast(SHELF_TOTAL.SINCE))
                .from(projects.asTable("few", "id"))
                .join(PROJECT_COUNTED)
                .on(PROJECT_COUNTED.PROJECT_ID.eq(id))
                .groupBy(PROJECT_COUNTED.SHELF, PROJECT_COUNTED.CURRENCY);
    }

    private static Total total(Tab column, List<Line> all, Lanes.Look look) {
        var lines = all.stream().filter(line -> column.shelves().contains(line.shelf())).toList();
        var sums = new TreeMap<String, BigDecimal>();
        lines.forEach(line -> sums.merge(line.currency(), line.amount(), BigDecimal::add));
        var counted = all.stream().filter(line -> !line.kept()).mapToInt(Line::projects).sum();
        return new Total(
                lines.stream().mapToInt(Line::projects).sum(),
                sums.entrySet().stream()
                        .filter(sum -> sum.getValue().signum() > 0)
                        .sorted(Map.Entry.<String, BigDecimal>comparingByValue().reversed())
                        .map(sum -> new Money(sum.getValue(), sum.getKey()))
                        .toList(),
                lines.stream().mapToLong(line -> line.since()).sum(),
                counted < COUNTED && !look.sold().isMany());
    }
}
