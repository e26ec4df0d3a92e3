package soyuznik.products;

import static org.jooq.impl.DSL.any;
import static soyuznikdb.products.Tables.PRICE;
import static soyuznikdb.products.Tables.PRODUCT;
import static soyuznikdb.products.Tables.PRODUCT_GROUP;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.Bearer;
import soyuznik.access.CustomFields;
import soyuznik.access.Extra;
import soyuznik.journal.Journal;
import soyuznik.kernel.Folding;
import soyuznik.kernel.Money;
import soyuznik.kernel.ProductId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Inputs;

/** Writes into products that are there what a file knows of them, and takes it back. */
// W-01
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class ProductRenewals {
    private final DSLContext sql;
    private final HeldPrices prices;
    private final ProductGroups groups;
    private final CustomFields fields;
    private final Journal journal;
    private final Clock clock;

    ProductRenewals(
            DSLContext sql,
            HeldPrices prices,
            ProductGroups groups,
            CustomFields fields,
            Journal journal,
            Clock clock) {
        this.sql = sql;
        this.prices = prices;
        this.groups = groups;
        this.fields = fields;
        this.journal = journal;
        this.clock = clock;
    }

    /** Nobody else writes these products until the end of the transaction. */
    public void hold(Collection<ProductId> products) {
        sql.select(PRODUCT.ID)
                .from(PRODUCT)
                .where(among(products))
                .orderBy(PRODUCT.ID)
                .forNoKeyUpdate()
                .fetch();
    }

    /**
     * What would become of products.
     *
     * @param said what the file says of each
     */
    public Map<ProductId, ProductRenewal> of(
            Map<ProductId, NewProduct> said, ProductFilling filling) {
        var products = list(among(said.keySet()));
        var holding = prices.of(said);
        var owners = owners(said.values().stream().map(NewProduct::articleKey).toList());
        return products.stream()
                .map(product -> {
                    var told = Objects.requireNonNull(said.get(product.id()));
                    var now = holding.getOrDefault(product.id(), List.of());
                    return renewal(product, told, filling, now).amongst(owners);
                })
                .collect(Collectors.toMap(each -> each.product().id(), Function.identity()));
    }

    private static ProductRenewal renewal(
            Product product, NewProduct said, ProductFilling filling, List<Money> holding) {
        var price = filling.price(holding, said.price());
        return new ProductRenewal(
                product,
                filling.of(product, said),
                product.extra().filled(said.extra(), filling.everything()),
                price,
                before(holding, price),
                null);
    }

    /** What is asked for in the same currency until the price begins. */
    private static @Nullable Money before(List<Money> holding, NewProduct.@Nullable Price price) {
        if (price == null) {
            return null;
        }
        var currency = price.amount().currency();
        return holding.stream()
                .filter(each -> each.currency().equals(currency))
                .findFirst()
                .orElse(null);
    }

    private List<Product> list(Condition which) {
        return sql.select(ProductRows.fields(LocalDate.now(clock)))
                .from(PRODUCT)
                .leftJoin(PRODUCT_GROUP)
                .on(PRODUCT_GROUP.ID.eq(PRODUCT.GROUP_ID))
                .where(which)
                .orderBy(PRODUCT.ID)
                .fetch(ProductRows::product);
    }

    /** Whose the articles are of which the file speaks. */
    private Map<String, Long> owners(Collection<String> keys) {
        return sql.select(PRODUCT.ARTICLE_KEY, PRODUCT.ID)
                .from(PRODUCT)
                .where(PRODUCT.ARTICLE_KEY.eq(any(keys.toArray(String[]::new))))
                .and(PRODUCT.ARTICLE_KEY.ne(""))
                .fetchMap(Record2::value1, Record2::value2);
    }

    /**
     * Writes what a held product would hold.
     *
     * @param cause shared by all the events of the import
     * @return why not, where it can't be written
     */
    public Optional<Text> write(ProductRenewal renewal, Viewer by, UUID cause) {
        allow(by);
        var product = renewal.product();
        if (renewal.amongst(owners(List.of(renewal.articleKey()))).trouble() != null) {
            return Optional.of(ProductRenewal.TAKEN);
        }
        write(product, renewal.values(), renewal.extra(), new Act(by, cause));
        if (renewal.price() != null) {
            set(product, renewal.price(), new Act(by, cause));
        }
        return Optional.empty();
    }

    /** The key of the price that an import has set of a product. */
    public static UUID priceKey(UUID cause, ProductId product) {
        var name = "price " + cause + ' ' + product.value();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** By whom, within which import. */
    private record Act(Viewer by, UUID cause) {}

    private static void allow(Viewer by) {
        if (!by.may(Right.EDIT_DICTIONARIES)) {
            throw new IllegalArgumentException("Not allowed to change products");
        }
    }

    private void write(Product theirs, Map<String, String> values, Extra extra, Act act) {
        var changed = Inputs.differences(theirs.values(), values);
        var custom = fields.of(Bearer.PRODUCT).changes(theirs.extra(), extra);
        if (changed.isEmpty() && custom.isEmpty()) {
            return;
        }
        var place = groups.at(values.getOrDefault("group", ""), act.cause());
        sql.update(PRODUCT)
                .set(Products.row(values, extra, place))
                .set(PRODUCT.VERSION, theirs.version() + 1)
                .where(PRODUCT.ID.eq(theirs.id().value()))
                .execute();
        var name = values.getOrDefault("name", "");
        var events = new ArrayList<ProductEvent>();
        if (!changed.isEmpty()) {
            var names = changed.stream().map(it -> "field.products." + it.field()).toList();
            events.add(new ProductEvent.ProductChanged(theirs.id(), name, names));
        }
        if (!custom.isEmpty()) {
            events.add(new ProductEvent.ProductExtraChanged(theirs.id(), name, custom));
        }
        journal.record(events, act.by().user(), clock.instant(), act.cause());
    }

    private void set(Product product, NewProduct.Price price, Act act) {
        sql.insertInto(PRICE)
                .set(PRICE.KEY, priceKey(act.cause(), product.id()))
                .set(PRICE.PRODUCT_ID, product.id().value())
                .set(PRICE.AMOUNT, price.amount().amount())
                .set(PRICE.CURRENCY, price.amount().currency())
                .set(PRICE.SINCE, price.since())
                .set(PRICE.AT, clock.instant())
                .set(PRICE.BY_ID, act.by().user().value())
                .onConflict(PRICE.KEY)
                .doUpdate()
                .set(PRICE.REMOVED, false)
                .execute();
        var amount = price.amount();
        note(
                new ProductEvent.PriceSet(
                        product.id(),
                        product.name(),
                        amount.amount().toPlainString(),
                        amount.currency(),
                        price.since()),
                act);
    }

    /** Whether it would be given back what it held: nobody has written it anew since. */
    public boolean mayRestore(ProductRenewal.Earlier earlier) {
        return asLeft(earlier).isPresent();
    }

    private Optional<Product> asLeft(ProductRenewal.Earlier earlier) {
        var id = earlier.product();
        var article = Folding.fold(earlier.values().getOrDefault("article", ""));
        boolean free = article.isEmpty() || isFree(article, id);
        return list(PRODUCT.ID.eq(id.value())).stream()
                .filter(each -> free && each.version() == earlier.version())
                .findFirst();
    }

    /**
     * Gives a product back what it held, unless somebody has written it anew since.
     *
     * @return whether it holds that now
     */
    public boolean restore(ProductRenewal.Earlier earlier, Viewer by, UUID cause) {
        allow(by);
        hold(List.of(earlier.product()));
        var product = asLeft(earlier);
        product.ifPresent(theirs -> give(theirs, earlier, new Act(by, cause)));
        return product.isPresent();
    }

    private boolean isFree(String article, ProductId id) {
        return !sql.fetchExists(
                PRODUCT, PRODUCT.ARTICLE_KEY.eq(article), PRODUCT.ID.ne(id.value()));
    }

    private void give(Product theirs, ProductRenewal.Earlier earlier, Act act) {
        write(theirs, new HashMap<>(earlier.values()), earlier.extra(), act);
        if (earlier.price() != null) {
            remove(earlier.price(), theirs, act);
        }
    }

    private void remove(UUID key, Product product, Act act) {
        sql.update(PRICE)
                .set(PRICE.REMOVED, true)
                .where(PRICE.KEY.eq(key))
                .and(PRICE.REMOVED.isFalse())
                .returningResult(PRICE.AMOUNT, PRICE.CURRENCY, PRICE.SINCE)
                .fetchOptional()
                .ifPresent(price ->
                        note(
                                new ProductEvent.PriceRemoved(
                                        product.id(),
                                        product.name(),
                                        price.value1().toPlainString(),
                                        price.value2(),
                                        price.value3()),
                                act));
    }

    private void note(ProductEvent event, Act act) {
        journal.record(event, act.by().user(), clock.instant(), act.cause());
    }

    private static Condition among(Collection<ProductId> products) {
        return PRODUCT.ID.eq(any(products.stream().map(ProductId::value).toArray(Long[]::new)));
    }
}
