package soyuznik.plans;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.plans.Tables.CELL;
import static soyuznikdb.products.Tables.PRODUCT_GROUP;
import static soyuznikdb.projects.Tables.PROJECT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectSeekStep2;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.Name;
import soyuznik.clients.Range;
import soyuznik.clients.Visible;
import soyuznik.database.Reports;
import soyuznik.insights.Answers;
import soyuznik.insights.Counted;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Viewer;
import soyuznik.products.ProductGroups;

/**
 * Reads the sheet: which clients are worth planning, the largest first, and what each group of them
 * brought last year and may bring in this.
 */
// L-02, T-02
@Repository
@Transactional(propagation = Propagation.NOT_SUPPORTED, readOnly = true)
public class Sheets {
    public static final int CLIENTS = 40;
    private static final int ROWS = 2_000;
    private static final Field<BigDecimal> PLANNED = number("planned");
    private static final Field<Integer> VERSION = DSL.field(DSL.name("version"), Integer.class);
    private static final Field<BigDecimal> LAST = number("last");
    private static final Field<BigDecimal> OPEN = number("open");
    private static final Field<Long> CLIENT = Parts.CLIENT;
    private static final Field<Long> GROUP = Parts.GROUP;

    private final DSLContext reports;
    private final Cells cells;
    private final ProductGroups groups;
    private final Answers answers;
    private final Answers.Kind<Question, Order> kind;

    Sheets(@Reports DSLContext reports, Cells cells, ProductGroups groups, Answers answers) {
        this.reports = reports;
        this.cells = cells;
        this.groups = groups;
        this.answers = answers;
        this.kind = answers.kind("sheet", Question.class, Order.class, this::order);
    }

    /**
     * A page of the sheet.
     *
     * @param within of the rows of this group of products and those below it; 0: of no group; null:
     *     of all
     */
    public record Page(int number, @Nullable Long within) {}

    record Question(Asked whose, Page page) implements Answers.Question<Question> {
        @Override
        public Question again(LocalDate then, LocalDate today) {
            return this;
        }
    }

    /**
     * Who stands on a page: what is planned for them is read anew each time.
     *
     * @param typed how often anything had been typed into the sheet before
     */
    record Order(long typed, List<Long> clients, boolean more) {}

    private static Field<BigDecimal> number(String name) {
        return DSL.field(DSL.name(name), BigDecimal.class);
    }

    /** Those who have a plan, bought last year, or have something open that closes in the year. */
    public Counted<Sheet> of(Lens lens, FiscalYear year, Page page) {
        long typed = cells.typed(year);
        var question = new Question(Asked.of(lens, year), page);
        return answers.of(kind, question, lens.viewer(), order -> order.typed() == typed)
                .map(order ->
                        new Sheet(
                                clients(lens, year, order.clients(), within(page.within())),
                                order.more()));
    }

    private Order order(Question question, Viewer viewer, LocalDate today) {
        var year = question.whose().year();
        var page = question.page();
        long typed = cells.typed(year);
        var ids =
                ids(question.whose().lens(viewer), year, within(page.within()))
                        .limit(CLIENTS + 1)
                        .offset(page.number() * CLIENTS)
                        .fetch(CLIENT);
        boolean more = ids.size() > CLIENTS;
        return new Order(typed, more ? ids.subList(0, CLIENTS) : ids, more);
    }

    private Condition within(@Nullable Long group) {
        if (group == null) {
            return DSL.noCondition();
        }
        return group == 0 ? GROUP.isNull() : GROUP.in(groups.below(group));
    }

    /**
     * All clients of the sheet, one after another; it is kept who they are and nothing else.
     *
     * @param within of the rows of this group, as a page has it
     */
    public void each(
            Lens lens, FiscalYear year, @Nullable Long within, Consumer<Sheet.Client> taker) {
        var which = within(within);
        ids(lens, year, which).fetch(CLIENT).stream()
                .gather(Gatherers.windowFixed(CLIENTS))
                .flatMap(some -> clients(lens, year, some, which).stream())
                .forEach(taker);
    }

    private SelectSeekStep2<Record1<Long>, BigDecimal, Long> ids(
            Lens lens, FiscalYear year, Condition which) {
        var all = all(lens, year, DSL.noCondition(), DSL.noCondition()).asTable("rows");
        var worth =
                sum(
                        coalesce(PLANNED, inline(BigDecimal.ZERO))
                                .plus(coalesce(LAST, inline(BigDecimal.ZERO)))
                                .plus(coalesce(OPEN, inline(BigDecimal.ZERO))));
        return reports.select(CLIENT)
                .from(all)
                .where(which)
                .groupBy(CLIENT)
                .orderBy(worth.desc(), CLIENT);
    }

    /**
     * Just these, also those of which there is nothing yet; who does not see one gets the others.
     */
    public Sheet of(Lens lens, FiscalYear year, List<CompanyId> clients) {
        var ids = clients.stream().map(CompanyId::value).limit(CLIENTS).toList();
        return new Sheet(clients(lens, year, ids, DSL.noCondition()), false);
    }

    private List<Sheet.Client> clients(
            Lens lens, FiscalYear year, List<Long> ids, Condition which) {
        var rows = rows(lens, year, ids, which);
        var clients =
                reports.select(
                                COMPANY.ID,
                                COMPANY.NAME,
                                APP_USER.SURNAME,
                                APP_USER.GIVEN_NAME,
                                APP_USER.PATRONYMIC,
                                Visible.own(lens.viewer().user(), COMPANY.ID).as("own"))
                        .from(COMPANY)
                        .leftJoin(APP_USER)
                        .on(APP_USER.ID.eq(COMPANY.RESPONSIBLE_ID))
                        .where(COMPANY.ID.in(ids))
                        .and(lens.holds(COMPANY.ID))
                        .orderBy(COMPANY.ID)
                        .limit(CLIENTS)
                        .fetch(row -> client(row, year, rows));
        return clients.stream()
                .sorted(Comparator.comparingInt(one -> ids.indexOf(one.id().value())))
                .toList();
    }

    private static Sheet.Client client(
            Record row, FiscalYear year, Map<Long, List<Sheet.Row>> rows) {
        var id = new CompanyId(row.get(COMPANY.ID));
        var surname = row.get(APP_USER.SURNAME);
        var none = new Cell(new Cell.Key(year.year(), id, null), null, 0);
        var empty = List.of(new Sheet.Row(none, null, BigDecimal.ZERO, BigDecimal.ZERO));
        return new Sheet.Client(
                id,
                row.get(COMPANY.NAME),
                surname == null
                        ? ""
                        : new Name(
                                        surname,
                                        row.get(APP_USER.GIVEN_NAME),
                                        row.get(APP_USER.PATRONYMIC))
                                .brief(),
                row.get("own", Boolean.class),
                rows.getOrDefault(id.value(), empty));
    }

    private Map<Long, List<Sheet.Row>> rows(
            Lens lens, FiscalYear year, List<Long> ids, Condition which) {
        var all = all(lens, year, CELL.COMPANY_ID.in(ids), Parts.of(ids)).asTable("rows");
        var last = sum(LAST);
        return reports
                .select(
                        CLIENT,
                        GROUP,
                        PRODUCT_GROUP.PATH,
                        sum(PLANNED).as(PLANNED),
                        coalesce(sum(VERSION), inline(BigDecimal.ZERO))
                                .cast(SQLDataType.INTEGER)
                                .as(VERSION),
                        last.as(LAST),
                        sum(OPEN).as(OPEN))
                .from(all)
                .leftJoin(PRODUCT_GROUP)
                .on(PRODUCT_GROUP.ID.eq(GROUP))
                .where(which)
                .groupBy(CLIENT, GROUP, PRODUCT_GROUP.PATH)
                .orderBy(CLIENT, last.desc().nullsLast(), PRODUCT_GROUP.PATH, GROUP)
                .limit(ROWS)
                .fetch()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                row -> Objects.requireNonNull(row.get(CLIENT)),
                                Collectors.mapping(row -> row(row, year), Collectors.toList())));
    }

    private static Sheet.Row row(Record row, FiscalYear year) {
        var client = new CompanyId(Objects.requireNonNull(row.get(CLIENT)));
        var key = new Cell.Key(year.year(), client, row.get(GROUP));
        return new Sheet.Row(
                new Cell(key, row.get(PLANNED), row.get(VERSION)),
                row.get(PRODUCT_GROUP.PATH),
                orZero(row.get(LAST)),
                orZero(row.get(OPEN)));
    }

    private static BigDecimal orZero(@Nullable BigDecimal sum) {
        return sum == null ? BigDecimal.ZERO : sum;
    }

    /** What is planned, what was won last year, what is open; each under its own name. */
    private static Select<?> all(Lens lens, FiscalYear year, Condition cells, Condition projects) {
        var none = val((BigDecimal) null, SQLDataType.NUMERIC);
        var planned =
                select(
                                CELL.COMPANY_ID.as(CLIENT),
                                CELL.GROUP_ID.as(GROUP),
                                lens.worth(CELL.AMOUNT, CELL.CURRENCY).as(PLANNED),
                                CELL.VERSION.as(VERSION),
                                none.as(LAST),
                                none.as(OPEN))
                        .from(CELL)
                        .where(CELL.YEAR.eq(year.year()))
                        .and(cells)
                        .and(lens.holds(CELL.COMPANY_ID));
        var won = Parts.of(lens, Facts.won(year.plus(-1).days()).and(projects)).asTable("won");
        var open = Parts.of(lens, closing(year.days()).and(projects)).asTable("closing");
        return planned.unionAll(select(CLIENT, GROUP, none, val(0), Parts.WORTH, none).from(won))
                .unionAll(select(CLIENT, GROUP, none, val(0), none, Parts.WORTH).from(open));
    }

    /** Open projects that are to close on these days; they stand so in the list. */
    static Condition closing(Range<LocalDate> days) {
        return PROJECT.OUTCOME.isNull().and(PROJECT.PLANNED_CLOSE.between(days.from(), days.to()));
    }
}
