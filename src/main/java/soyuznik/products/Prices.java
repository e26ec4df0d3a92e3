package soyuznik.products;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static soyuznikdb.products.Tables.PRICE;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.journal.Journal;
import soyuznik.kernel.Money;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProductId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Input;
import soyuznik.shell.Inputs;
import soyuznik.shell.NotFound;

/** Prices of products: each holds from a day on, until the next one or its own last day (U-01). */
@Repository
@Transactional(readOnly = true)
public class Prices {
    public static final Inputs INPUTS =
            new Inputs(
                    List.of(
                            Input.of("price", Input.Kind.MONEY).needed(),
                            Input.of("since", Input.Kind.DAY).needed(),
                            Input.of("until", Input.Kind.DAY)));

    private static final int MOST = 200;

    private final DSLContext sql;
    private final Products products;
    private final Journal journal;
    private final Clock clock;

    Prices(DSLContext sql, Products products, Journal journal, Clock clock) {
        this.sql = sql;
        this.products = products;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param until null: until the next one
     */
    public record Price(long id, Money amount, LocalDate since, @Nullable LocalDate until) {}

    private record Draft(Money amount, LocalDate since, @Nullable LocalDate until) {
        String plain() {
            return amount.amount().toPlainString();
        }

        static Draft of(Map<String, String> values) {
            var price = values.getOrDefault("price", "").split(" ", -1);
            var until = values.getOrDefault("until", "");
            return new Draft(
                    new Money(new BigDecimal(price[0]), price[1]),
                    LocalDate.parse(values.getOrDefault("since", "")),
                    until.isEmpty() ? null : LocalDate.parse(until));
        }
    }

    /** The last first. */
    public List<Price> of(ProductId product) {
        return sql.select(
                        PRICE.ID,
                        row(PRICE.AMOUNT, PRICE.CURRENCY).mapping(Money::new),
                        PRICE.SINCE,
                        PRICE.UNTIL)
                .from(PRICE)
                .where(PRICE.PRODUCT_ID.eq(product.value()))
                .and(PRICE.REMOVED.isFalse())
                .orderBy(PRICE.SINCE.desc(), PRICE.ID.desc())
                .limit(MOST)
                .fetch(mapping(Price::new));
    }

    /**
     * The price that is asked for on the day: the last that has begun in this currency; where it
     * has none, or that one has ended, the last in any.
     */
    // U-01
    public Optional<Money> on(ProductId product, LocalDate day, String currency) {
        return begun(product, day).stream()
                .filter(price -> price.until() == null || !price.until().isBefore(day))
                .max(
                        Comparator.<Price, Boolean>comparing(
                                        price -> price.amount().currency().equals(currency))
                                .thenComparing(Price::since)
                                .thenComparingLong(Price::id))
                .map(Price::amount);
    }

    /** The last of each currency. */
    private List<Price> begun(ProductId product, LocalDate day) {
        return sql.select(
                        PRICE.ID,
                        row(PRICE.AMOUNT, PRICE.CURRENCY).mapping(Money::new),
                        PRICE.SINCE,
                        PRICE.UNTIL)
                .distinctOn(PRICE.CURRENCY)
                .from(PRICE)
                .where(PRICE.PRODUCT_ID.eq(product.value()))
                .and(PRICE.SINCE.le(day))
                .and(PRICE.REMOVED.isFalse())
                .orderBy(PRICE.CURRENCY, PRICE.SINCE.desc(), PRICE.ID.desc())
                .limit(MOST)
                .fetch(mapping(Price::new));
    }

    /** The same key again makes nothing new. */
    // U-01
    @Transactional
    public Outcome<ProductId> set(ProductId id, UUID key, Map<String, String> typed, Viewer by) {
        if (!by.may(Right.EDIT_DICTIONARIES)) {
            return new Outcome.Forbidden<>();
        }
        var product = products.get(id);
        var read = INPUTS.read(typed);
        if (!read.errors().isEmpty()) {
            return new Outcome.Invalid<>(read.errors());
        }
        var draft = Draft.of(read.values());
        var until = draft.until();
        if (until != null && until.isBefore(draft.since())) {
            return Outcome.invalid("until", "products.error.until");
        }
        if (insert(id, key, draft, by)) {
            note(
                    new ProductEvent.PriceSet(
                            id,
                            product.name(),
                            draft.plain(),
                            draft.amount().currency(),
                            draft.since()),
                    by);
        }
        return Outcome.done(id, Text.of("products.price.set"));
    }

    private boolean insert(ProductId id, UUID key, Draft draft, Viewer by) {
        return sql.insertInto(PRICE)
                        .set(PRICE.KEY, key)
                        .set(PRICE.PRODUCT_ID, id.value())
                        .set(PRICE.AMOUNT, draft.amount().amount())
                        .set(PRICE.CURRENCY, draft.amount().currency())
                        .set(PRICE.SINCE, draft.since())
                        .set(PRICE.UNTIL, draft.until())
                        .set(PRICE.AT, clock.instant())
                        .set(PRICE.BY_ID, by.user().value())
                        .onConflict(PRICE.KEY)
                        .doNothing()
                        .execute()
                == 1;
    }

    /** Set by mistake: it holds no more, and can be put back. */
    @Transactional
    public Outcome<ProductId> remove(ProductId id, long price, Viewer by) {
        return put(id, price, true, by);
    }

    @Transactional
    public Outcome<ProductId> restore(ProductId id, long price, Viewer by) {
        return put(id, price, false, by);
    }

    private Outcome<ProductId> put(ProductId id, long price, boolean removed, Viewer by) {
        if (!by.may(Right.EDIT_DICTIONARIES)) {
            return new Outcome.Forbidden<>();
        }
        var product = products.get(id);
        var draft = hold(id, price);
        var changed =
                sql.update(PRICE)
                        .set(PRICE.REMOVED, removed)
                        .where(PRICE.ID.eq(price))
                        .and(PRICE.REMOVED.ne(removed))
                        .execute();
        if (changed == 1) {
            note(event(product, draft, removed), by);
        }
        var undo = "/products/" + id + "/prices/" + price + (removed ? "/restoration" : "/removal");
        return Outcome.done(
                id,
                Text.of(removed ? "products.price.removed" : "products.price.restored"),
                new Outcome.Undo(undo));
    }

    private static ProductEvent event(Product product, Draft draft, boolean removed) {
        return removed
                ? new ProductEvent.PriceRemoved(
                        product.id(),
                        product.name(),
                        draft.plain(),
                        draft.amount().currency(),
                        draft.since())
                : new ProductEvent.PriceRestored(
                        product.id(),
                        product.name(),
                        draft.plain(),
                        draft.amount().currency(),
                        draft.since());
    }

    private Draft hold(ProductId product, long price) {
        return sql.select(
                        row(PRICE.AMOUNT, PRICE.CURRENCY).mapping(Money::new),
                        PRICE.SINCE,
                        PRICE.UNTIL)
                .from(PRICE)
                .where(PRICE.ID.eq(price))
                .and(PRICE.PRODUCT_ID.eq(product.value()))
                .forNoKeyUpdate()
                .fetchOptional(mapping(Draft::new))
                .orElseThrow(NotFound::new);
    }

    private void note(ProductEvent event, Viewer by) {
        journal.record(event, by.user(), clock.instant());
    }
}
