package soyuznik.products;

import static org.jooq.impl.DSL.row;
import static soyuznikdb.products.Tables.PRICE;
import static soyuznikdb.products.Tables.PRODUCT;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.journal.Journal;
import soyuznik.kernel.ProductId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;

/** Takes in products of another system, a thousand by the same few statements. */
// U-01
@Repository
@Transactional(readOnly = true)
public class ProductMaker {
    private final DSLContext sql;
    private final ProductGroups groups;
    private final Journal journal;
    private final Clock clock;

    ProductMaker(DSLContext sql, ProductGroups groups, Journal journal, Clock clock) {
        this.sql = sql;
        this.groups = groups;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Makes all of them with their prices, and the groups that are missing.
     *
     * @param cause shared by all the events of the import
     * @return those that are new, by their keys; not those whose key or article was there before
     */
    @Transactional
    public Map<UUID, ProductId> make(List<NewProduct> products, Viewer by, UUID cause) {
        if (!by.may(Right.EDIT_DICTIONARIES)) {
            throw new IllegalArgumentException("Not allowed to make products");
        }
        if (products.isEmpty()) {
            return Map.of();
        }
        var made = insert(products, by, cause);
        var fresh = products.stream().filter(each -> made.containsKey(each.key())).toList();
        price(fresh, made, by);
        note(fresh, made, by, cause);
        return made;
    }

    private Map<UUID, ProductId> insert(List<NewProduct> products, Viewer by, UUID cause) {
        var places = places(products, cause);
        var rows = products.stream().map(each -> columns(each, places, by)).toList();
        var columns = List.copyOf(rows.getFirst().keySet());
        return sql.insertInto(PRODUCT, columns)
                .valuesOfRows(
                        rows.stream()
                                .map(each -> row(columns.stream().map(each::get).toList()))
                                .toList())
                .onConflictDoNothing()
                .returningResult(PRODUCT.KEY, PRODUCT.ID)
                .fetchMap(Record2::value1, each -> new ProductId(each.value2()));
    }

    /** The groups by their ways as they are typed, each looked for once. */
    private Map<String, Long> places(List<NewProduct> products, UUID cause) {
        var places = new HashMap<String, Long>();
        for (var typed : products.stream().map(each -> each.get("group")).distinct().toList()) {
            var group = groups.at(typed, cause);
            if (group != null) {
                places.put(typed, group);
            }
        }
        return places;
    }

    private Map<Field<?>, @Nullable Object> columns(
            NewProduct product, Map<String, Long> places, Viewer by) {
        Map<Field<?>, @Nullable Object> columns =
                new LinkedHashMap<>(
                        Products.row(
                                product.values(),
                                product.extra(),
                                places.get(product.get("group"))));
        columns.put(PRODUCT.KEY, product.key());
        columns.put(PRODUCT.CREATED_AT, clock.instant());
        columns.put(PRODUCT.CREATED_BY, by.user().value());
        return columns;
    }

    private void price(List<NewProduct> fresh, Map<UUID, ProductId> made, Viewer by) {
        var rows =
                fresh.stream()
                        .flatMap(product ->
                                Stream.ofNullable(product.price())
                                        .map(price ->
                                                row(
                                                        product.key(),
                                                        id(product, made).value(),
                                                        price.amount().amount(),
                                                        price.amount().currency(),
                                                        price.since(),
                                                        clock.instant(),
                                                        by.user().value())))
                        .toList();
        if (!rows.isEmpty()) {
            sql.insertInto(
                            PRICE,
                            PRICE.KEY,
                            PRICE.PRODUCT_ID,
                            PRICE.AMOUNT,
                            PRICE.CURRENCY,
                            PRICE.SINCE,
                            PRICE.AT,
                            PRICE.BY_ID)
                    .valuesOfRows(rows)
                    .execute();
        }
    }

    private void note(List<NewProduct> fresh, Map<UUID, ProductId> made, Viewer by, UUID cause) {
        var events = new ArrayList<ProductEvent>();
        for (var product : fresh) {
            var id = id(product, made);
            events.add(new ProductEvent.ProductAdded(id, product.name()));
            Stream.ofNullable(product.price())
                    .map(price ->
                            new ProductEvent.PriceSet(
                                    id,
                                    product.name(),
                                    price.amount().amount().toPlainString(),
                                    price.amount().currency(),
                                    price.since()))
                    .forEach(events::add);
        }
        journal.record(events, by.user(), clock.instant(), cause);
    }

    private static ProductId id(NewProduct product, Map<UUID, ProductId> made) {
        return Objects.requireNonNull(made.get(product.key()));
    }
}
