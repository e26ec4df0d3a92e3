package soyuznik.access;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.row;
import static soyuznikdb.access.Tables.RATE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Row7;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.NotFound;

/** What other currencies are worth in that of the company, each from a day on until the next. */
@Repository
@Transactional(readOnly = true)
public class Rates {
    private static final int SHOWN = 300;

    private final DSLContext sql;
    private final OurCompany company;
    private final Registrar registrar;

    Rates(DSLContext sql, OurCompany company, Registrar registrar) {
        this.sql = sql;
        this.company = company;
        this.registrar = registrar;
    }

    /** One as it was written. */
    public record Written(long id, String currency, LocalDate since, BigDecimal amount) {
        String plain() {
            return amount.stripTrailingZeros().toPlainString();
        }
    }

    /** Those in the company’s currency, the newest first. */
    public List<Written> all() {
        return sql.select(RATE.ID, RATE.CURRENCY, RATE.SINCE, RATE.AMOUNT)
                .from(RATE)
                .where(RATE.BASE.eq(company.settings().currency()))
                .and(RATE.REMOVED.isFalse())
                .orderBy(RATE.SINCE.desc(), RATE.CURRENCY)
                .limit(SHOWN)
                .fetch(mapping(Written::new));
    }

    /** Those of these days. */
    public List<Written> of(Collection<LocalDate> days) {
        return sql.select(RATE.ID, RATE.CURRENCY, RATE.SINCE, RATE.AMOUNT)
                .from(RATE)
                .where(RATE.BASE.eq(company.settings().currency()))
                .and(RATE.REMOVED.isFalse())
                .and(RATE.SINCE.in(days))
                .orderBy(RATE.SINCE.desc(), RATE.CURRENCY)
                .fetch(mapping(Written::new));
    }

    /** Of each currency the last that has begun by the day. */
    public RateTable on(LocalDate day) {
        var base = company.settings().currency();
        var rates = new HashMap<String, RateTable.Rate>();
        sql.select(RATE.CURRENCY, RATE.AMOUNT, RATE.SINCE)
                .distinctOn(RATE.CURRENCY)
                .from(RATE)
                .where(RATE.BASE.eq(base))
                .and(RATE.SINCE.le(day))
                .and(RATE.REMOVED.isFalse())
                .orderBy(RATE.CURRENCY, RATE.SINCE.desc())
                .limit(SHOWN)
                .forEach(found ->
                        rates.put(
                                found.value1(),
                                new RateTable.Rate(found.value2(), found.value3())));
        return new RateTable(base, rates);
    }

    /**
     * Another one for the same day takes its place; what is there already is not written again.
     *
     * @param typed a line for each: day, currency, rate
     */
    @Transactional
    public Outcome<Integer> set(String typed, Viewer by) {
        if (!by.may(Right.EDIT_DICTIONARIES)) {
            return new Outcome.Forbidden<>();
        }
        var base = company.settings().currency();
        var read = TypedRates.read(typed, base);
        if (!read.errors().isEmpty()) {
            return new Outcome.Invalid<>(read.errors());
        }
        int written = write(read.rows(), base, by);
        if (written > 0) {
            var currencies = read.rows().stream().map(TypedRates.Row::currency).distinct();
            var event = new OfficeEvent.RatesSet(written, currencies.sorted().toList());
            registrar.enter(event, by.user());
        }
        return Outcome.done(written, Text.of("access.rates.set", "count", written));
    }

    private int write(List<TypedRates.Row> rows, String base, Viewer by) {
        var values = rows.stream().map(one -> row(one, base, by)).toList();
        return sql.insertInto(
                        RATE,
                        RATE.BASE,
                        RATE.CURRENCY,
                        RATE.SINCE,
                        RATE.AMOUNT,
                        RATE.AT,
                        RATE.BY_ID,
                        RATE.REMOVED)
                .valuesOfRows(values)
                .onConflict(RATE.BASE, RATE.CURRENCY, RATE.SINCE)
                .doUpdate()
                .set(RATE.AMOUNT, excluded(RATE.AMOUNT))
                .set(RATE.AT, excluded(RATE.AT))
                .set(RATE.BY_ID, excluded(RATE.BY_ID))
                .set(RATE.REMOVED, false)
                .where(RATE.AMOUNT.ne(excluded(RATE.AMOUNT)).or(RATE.REMOVED))
                .execute();
    }

    private Row7<String, String, LocalDate, BigDecimal, java.time.Instant, Long, Boolean> row(
            TypedRates.Row one, String base, Viewer by) {
        return DSL.row(
                base,
                one.currency(),
                one.since(),
                one.amount(),
                registrar.now(),
                by.user().value(),
                false);
    }

    /** Written by mistake: it counts no more, and can be put back. */
    @Transactional
    public Outcome<Long> remove(long id, Viewer by) {
        return put(id, true, by);
    }

    @Transactional
    public Outcome<Long> restore(long id, Viewer by) {
        return put(id, false, by);
    }

    private Outcome<Long> put(long id, boolean removed, Viewer by) {
        if (!by.may(Right.EDIT_DICTIONARIES)) {
            return new Outcome.Forbidden<>();
        }
        var rate = hold(id);
        var changed =
                sql.update(RATE)
                        .set(RATE.REMOVED, removed)
                        .where(RATE.ID.eq(id))
                        .and(RATE.REMOVED.ne(removed))
                        .execute();
        if (changed == 1) {
            registrar.enter(event(rate, removed), by.user());
        }
        return Outcome.done(
                id,
                Text.of(removed ? "access.rates.removed" : "access.rates.restored"),
                new Outcome.Undo(
                        "/settings/rates/" + id + (removed ? "/restoration" : "/removal")));
    }

    private static OfficeEvent event(Written rate, boolean removed) {
        return removed
                ? new OfficeEvent.RateRemoved(rate.currency(), rate.plain(), rate.since())
                : new OfficeEvent.RateRestored(rate.currency(), rate.plain(), rate.since());
    }

    private Written hold(long id) {
        return sql.select(RATE.ID, RATE.CURRENCY, RATE.SINCE, RATE.AMOUNT)
                .from(RATE)
                .where(RATE.ID.eq(id))
                .forNoKeyUpdate()
                .fetchOptional(mapping(Written::new))
                .orElseThrow(NotFound::new);
    }
}
