package soyuznik.plans;

import static org.jooq.impl.DSL.abs;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.val;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.access.Tables.BRANCH;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.REACH;
import static soyuznikdb.plans.Tables.CELL;
import static soyuznikdb.products.Tables.PRODUCT_GROUP;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.database.Reports;
import soyuznik.insights.Answers;
import soyuznik.insights.Counted;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.Viewer;
import soyuznikdb.products.tables.ProductGroup;

/**
 * Where the plan from above and that from below differ by more than a tenth, the largest first. Of
 * groups those at the top are told, with all below them; of branches each with all below it.
 */
// L-03, T-02
@Repository
@Transactional(propagation = Propagation.NOT_SUPPORTED, readOnly = true)
public class Discrepancies {
    /** So many are told of each kind. */
    public static final int MOST = 30;

    private static final Field<BigDecimal> LAST = DSL.field(DSL.name("last"), BigDecimal.class);
    private static final Field<BigDecimal> PLANNED =
            DSL.field(DSL.name("planned"), BigDecimal.class);
    private static final Field<Long> CLIENT = Parts.CLIENT;
    private static final ProductGroup TOP = PRODUCT_GROUP.as("top");
    private static final BigDecimal TENTH = BigDecimal.valueOf(Discrepancy.ALIKE).movePointLeft(2);
    private static final Field<BigDecimal> ZERO = inline(BigDecimal.ZERO);

    private final DSLContext reports;
    private final Lineage lineage;
    private final Cells cells;
    private final Answers answers;
    private final Answers.Kind<Question, Told> kind;

    Discrepancies(@Reports DSLContext reports, Lineage lineage, Cells cells, Answers answers) {
        this.reports = reports;
        this.lineage = lineage;
        this.cells = cells;
        this.answers = answers;
        this.kind = answers.kind("differences", Question.class, Told.class, this::told);
    }

    /**
     * @param ways to look at them
     */
    record Question(Asked whose, Growth growth, List<Discrepancy.By> ways)
            implements Answers.Question<Question> {
        @Override
        public Question again(LocalDate then, LocalDate today) {
            return this;
        }
    }

    /**
     * @param typed how often anything had been typed into the sheet before
     */
    record Told(long typed, Map<Discrepancy.By, List<Discrepancy>> ways) {}

    /** As old as the page says, but never older than what was typed last. */
    public Counted<Map<Discrepancy.By, List<Discrepancy>>> of(
            Lens lens, FiscalYear year, Growth growth, List<Discrepancy.By> ways) {
        var question = new Question(Asked.of(lens, year), growth, ways);
        long typed = cells.typed(year);
        return answers.of(kind, question, lens.viewer(), told -> told.typed() == typed)
                .map(Told::ways);
    }

    private Told told(Question question, Viewer viewer, LocalDate today) {
        var year = question.whose().year();
        long typed = cells.typed(year);
        var lens = question.whose().lens(viewer);
        var ways = new EnumMap<Discrepancy.By, List<Discrepancy>>(Discrepancy.By.class);
        question.ways().forEach(by -> ways.put(by, apart(lens, year, question.growth(), by)));
        return new Told(typed, ways);
    }

    private List<Discrepancy> apart(Lens lens, FiscalYear year, Growth growth, Discrepancy.By by) {
        var both = both(lens, year).asTable("both");
        return switch (by) {
            case CLIENT -> read(clients(both), COMPANY.ID, COMPANY.NAME, growth);
            case GROUP -> read(groups(both), TOP.ID, TOP.PATH, growth);
            case MANAGER -> read(managers(both), APP_USER.ID, name(), growth);
            case BRANCH -> read(branches(both, lens), BRANCH.ID, BRANCH.NAME, growth);
        };
    }

    /** What was won last year and what is planned for this, of the same clients. */
    private static Select<?> both(Lens lens, FiscalYear year) {
        var none = val((BigDecimal) null, SQLDataType.NUMERIC);
        var won = Parts.of(lens, Facts.won(year.plus(-1).days())).asTable("won");
        return select(CLIENT, Parts.GROUP, Parts.WORTH.as(LAST), none.as(PLANNED))
                .from(won)
                .unionAll(
                        select(
                                        CELL.COMPANY_ID,
                                        CELL.GROUP_ID,
                                        none,
                                        lens.worth(CELL.AMOUNT, CELL.CURRENCY))
                                .from(CELL)
                                .where(CELL.YEAR.eq(year.year()))
                                .and(CELL.AMOUNT.isNotNull())
                                .and(lens.holds(CELL.COMPANY_ID)));
    }

    private static Table<?> clients(Table<?> both) {
        return both.join(COMPANY).on(COMPANY.ID.eq(CLIENT));
    }

    private static Table<?> managers(Table<?> both) {
        return clients(both).leftJoin(APP_USER).on(APP_USER.ID.eq(COMPANY.RESPONSIBLE_ID));
    }

    /** The name of the top is the part of the way before its first stroke. */
    private static Table<?> groups(Table<?> both) {
        return both.leftJoin(PRODUCT_GROUP)
                .on(PRODUCT_GROUP.ID.eq(Parts.GROUP))
                .leftJoin(TOP)
                .on(TOP.PATH_KEY.eq(DSL.splitPart(PRODUCT_GROUP.PATH_KEY, inline("/"), inline(1))));
    }

    private Table<?> branches(Table<?> both, Lens lens) {
        var scope = BRANCH.ID.neg();
        return both.join(REACH)
                .on(REACH.COMPANY_ID.eq(CLIENT))
                .join(BRANCH)
                .on(REACH.SCOPE.eq(scope))
                .and(within(lens));
    }

    private Condition within(Lens lens) {
        var branch = lens.branch();
        return branch == null
                ? trueCondition()
                : BRANCH.ID.in(lineage.down(branch).stream().map(BranchId::value).toList());
    }

    private static Field<String> name() {
        return concat(APP_USER.SURNAME, inline(" "), APP_USER.GIVEN_NAME);
    }

    private List<Discrepancy> read(
            Table<?> from, Field<Long> key, Field<String> name, Growth growth) {
        var last = coalesce(sum(LAST), ZERO);
        var above = last.mul(val(growth.percent().movePointLeft(2)));
        var below = coalesce(sum(PLANNED), ZERO);
        var apart = abs(below.minus(above));
        return reports.select(key.as("key"), name.as("name"), last.as("last"))
                .select(above.as("above"), below.as("below"))
                .from(from)
                .groupBy(key, name)
                .having(apart.gt(above.mul(inline(TENTH))))
                .orderBy(apart.desc(), key)
                .limit(MOST)
                .fetch(Discrepancies::discrepancy);
    }

    private static Discrepancy discrepancy(Record row) {
        var key = row.get("key", Long.class);
        var name = row.get("name", String.class);
        return new Discrepancy(
                key == null ? "" : key.toString(),
                name == null ? "" : name,
                row.get("last", BigDecimal.class),
                row.get("above", BigDecimal.class),
                row.get("below", BigDecimal.class));
    }
}
