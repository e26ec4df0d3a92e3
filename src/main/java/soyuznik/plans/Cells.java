package soyuznik.plans;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.sum;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.plans.Tables.CELL;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.OurCompany;
import soyuznik.access.RateTables;
import soyuznik.clients.Companies;
import soyuznik.clients.Visible;
import soyuznik.journal.Journal;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.products.ProductGroups;
import soyuznik.shell.Input;
import soyuznik.shell.Inputs;
import soyuznik.shell.NotFound;

/** What is planned client by client and group by group, by those who know it (L-02). */
// L-02
@Repository
@Transactional(readOnly = true)
public class Cells {
    public static final Inputs CELL_FORM =
            new Inputs(List.of(Input.of("amount", Input.Kind.NUMBER)));

    /** Says in the history that nothing was planned: the key of a message. */
    private static final String NOTHING = "plans.cell.nothing";

    private final DSLContext sql;
    private final Companies companies;
    private final ProductGroups groups;
    private final OurCompany company;
    private final RateTables rates;
    private final Journal journal;
    private final Clock clock;

    Cells(
            DSLContext sql,
            Companies companies,
            ProductGroups groups,
            OurCompany company,
            RateTables rates,
            Journal journal,
            Clock clock) {
        this.sql = sql;
        this.companies = companies;
        this.groups = groups;
        this.company = company;
        this.rates = rates;
        this.journal = journal;
        this.clock = clock;
    }

    /** All that is planned so for the year. */
    public BigDecimal total(Lens lens, FiscalYear year) {
        return sql.select(
                        coalesce(
                                sum(lens.worth(CELL.AMOUNT, CELL.CURRENCY)),
                                inline(BigDecimal.ZERO)))
                .from(CELL)
                .where(CELL.YEAR.eq(year.year()))
                .and(CELL.AMOUNT.isNotNull())
                .and(lens.holds(CELL.COMPANY_ID))
                .fetchSingle()
                .value1();
    }

    /** How often anything was typed for the year: what was counted before is told by it. */
    long typed(FiscalYear year) {
        return sql.select(coalesce(sum(CELL.VERSION), inline(BigDecimal.ZERO)))
                .from(CELL)
                .where(CELL.YEAR.eq(year.year()))
                .fetchSingle()
                .value1()
                .longValue();
    }

    /** Another amount, a first one, or none any more. */
    @Transactional
    public Outcome<Cell.Key> write(Cell.Change change, Viewer by) {
        var key = change.key();
        companies.get(key.client(), by);
        var name = name(key.group());
        hold(key);
        var theirs = get(key);
        var read = change.read();
        var errors = errors(read);
        if (!by.may(Right.PLAN_CLIENTS, isOwn(key, by))) {
            return new Outcome.Forbidden<>();
        }
        if (change.isUntouched() || theirs.says(read)) {
            return Outcome.done(key, Text.of("plans.notice.cell_same"));
        }
        if (!errors.isEmpty()) {
            return new Outcome.Invalid<>(errors);
        }
        return theirs.version() == change.version()
                ? written(change, theirs, new Named(name, amount(read)), by)
                : new Outcome.Stale<>(differences(theirs, read), theirs.version());
    }

    private static List<Outcome.Difference> differences(Cell theirs, Inputs.Read read) {
        return Inputs.differences(Map.of("amount", theirs.typed()), read.values());
    }

    /** What is planned of which group, by its name. */
    private record Named(String group, @Nullable BigDecimal amount) {}

    private static @Nullable BigDecimal amount(Inputs.Read read) {
        var amount = read.values().getOrDefault("amount", "");
        return amount.isEmpty() ? null : new BigDecimal(amount);
    }

    private static List<FieldError> errors(Inputs.Read read) {
        var amount = read.values().getOrDefault("amount", "");
        return PlanForm.isOutside(amount, BigDecimal.ZERO, PlanForm.LARGEST)
                ? List.of(FieldError.of("amount", "plans.error.amount"))
                : read.errors();
    }

    private String name(@Nullable Long group) {
        return group == null ? "plans.ungrouped" : groups.path(group).orElseThrow(NotFound::new);
    }

    private boolean isOwn(Cell.Key key, Viewer by) {
        return sql.select(Visible.own(by.user(), inline(key.client().value())))
                .fetchSingle()
                .value1();
    }

    /** Of two who plan for the same client at once one waits. */
    private void hold(Cell.Key key) {
        sql.select(COMPANY.ID)
                .from(COMPANY)
                .where(COMPANY.ID.eq(key.client().value()))
                .forNoKeyUpdate()
                .fetch();
    }

    /**
     * Several of one group, as clients that were merged bring them along, count together; as on the
     * sheet what was planned in another currency by its rate.
     */
    private Cell get(Cell.Key key) {
        var all =
                sql.select(rates.today().based(CELL.AMOUNT, CELL.CURRENCY), CELL.VERSION)
                        .from(CELL)
                        .where(is(key))
                        .orderBy(CELL.ID)
                        .fetch();
        var amounts = all.stream().flatMap(one -> Optional.ofNullable(one.value1()).stream());
        return new Cell(
                key,
                amounts.reduce(BigDecimal::add).orElse(null),
                all.stream().mapToInt(one -> one.value2()).sum());
    }

    private static Condition is(Cell.Key key) {
        var group = key.group();
        return CELL.YEAR
                .eq(key.year())
                .and(CELL.COMPANY_ID.eq(key.client().value()))
                .and(group == null ? CELL.GROUP_ID.isNull() : CELL.GROUP_ID.eq(group));
    }

    private Outcome<Cell.Key> written(Cell.Change change, Cell theirs, Named ours, Viewer by) {
        var key = theirs.key();
        var before = said(key);
        sql.update(CELL)
                .set(CELL.FORMER_AMOUNT, CELL.AMOUNT)
                .set(CELL.FORMER_CURRENCY, CELL.CURRENCY)
                .setNull(CELL.AMOUNT)
                .set(CELL.VERSION, CELL.VERSION.plus(1))
                .where(is(key))
                .execute();
        put(theirs, ours.amount(), company.settings().currency(), by);
        note(key, ours.group(), before, by);
        return done(change, "plans.notice.cell");
    }

    private void note(Cell.Key key, String group, String before, Viewer by) {
        var event = new PlanEvent.ClientPlanned(key.client(), key.year(), group, before, said(key));
        journal.record(event, by.user(), clock.instant());
    }

    private Outcome<Cell.Key> done(Cell.Change change, String notice) {
        var key = change.key();
        var undo = undo(change, get(key).version());
        return Outcome.done(key, Text.of(notice), new Outcome.Undo(undo));
    }

    /** Each in the currency in which it was planned. */
    private String said(Cell.Key key) {
        var sums =
                sql.select(CELL.AMOUNT, CELL.CURRENCY)
                        .from(CELL)
                        .where(is(key))
                        .and(CELL.AMOUNT.isNotNull())
                        .orderBy(CELL.ID)
                        .fetch(sum -> sum.value1().toPlainString() + ' ' + sum.value2());
        return sums.isEmpty() ? NOTHING : String.join(" + ", sums);
    }

    /** Puts back what was planned before the writing, in the currency in which it was. */
    @Transactional
    public Outcome<Cell.Key> withdraw(Cell.Change written, Viewer by) {
        var key = written.key();
        companies.get(key.client(), by);
        var group = name(key.group());
        hold(key);
        if (!by.may(Right.PLAN_CLIENTS, isOwn(key, by))) {
            return new Outcome.Forbidden<>();
        }
        return get(key).version() == written.version() && written.version() > 0
                ? withdrawn(written, group, by)
                : Outcome.refused("plans.cell.late");
    }

    private Outcome<Cell.Key> withdrawn(Cell.Change written, String group, Viewer by) {
        var key = written.key();
        var before = said(key);
        sql.update(CELL)
                .set(CELL.AMOUNT, CELL.FORMER_AMOUNT)
                .set(CELL.CURRENCY, coalesce(CELL.FORMER_CURRENCY, CELL.CURRENCY))
                .set(CELL.FORMER_AMOUNT, CELL.AMOUNT)
                .set(CELL.FORMER_CURRENCY, CELL.CURRENCY)
                .set(CELL.VERSION, CELL.VERSION.plus(1))
                .set(CELL.AT, clock.instant())
                .set(CELL.BY_ID, by.user().value())
                .where(is(key))
                .execute();
        note(key, group, before, by);
        return done(written, "plans.notice.cell_back");
    }

    /** Into the first of them, or a new one. */
    private void put(Cell theirs, @Nullable BigDecimal amount, String currency, Viewer by) {
        var key = theirs.key();
        if (theirs.version() == 0) {
            sql.insertInto(CELL)
                    .set(CELL.YEAR, key.year())
                    .set(CELL.COMPANY_ID, key.client().value())
                    .set(CELL.GROUP_ID, key.group())
                    .set(CELL.AMOUNT, amount)
                    .set(CELL.CURRENCY, currency)
                    .set(CELL.AT, clock.instant())
                    .set(CELL.BY_ID, by.user().value())
                    .execute();
            return;
        }
        sql.update(CELL)
                .set(CELL.AMOUNT, amount)
                .set(CELL.CURRENCY, currency)
                .set(CELL.AT, clock.instant())
                .set(CELL.BY_ID, by.user().value())
                .where(CELL.ID.eq(first(key)))
                .execute();
    }

    private long first(Cell.Key key) {
        var first = sql.select(min(CELL.ID)).from(CELL).where(is(key)).fetchSingle();
        return Objects.requireNonNull(first.value1());
    }

    /** Of the very writing, by its version. */
    private static String undo(Cell.Change change, int version) {
        var key = change.key();
        return "/insights/plan/cells/withdrawal?year="
                + key.year()
                + "&company="
                + key.client()
                + (key.group() == null ? "" : "&group=" + key.group())
                + "&version="
                + version
                + (change.sheet().isEmpty() ? "" : "&" + change.sheet());
    }
}
