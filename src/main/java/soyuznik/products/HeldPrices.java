package soyuznik.products;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;
import static soyuznikdb.products.Tables.PRICE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.Money;
import soyuznik.kernel.ProductId;

/** What products cost on the days from which a file knows prices of them. */
// W-01
@Repository
@Transactional(readOnly = true)
class HeldPrices {
    private static final Field<Long> WANTED = field(name("wanted", "product"), Long.class);
    private static final Field<LocalDate> DAY = field(name("wanted", "day"), LocalDate.class);

    private final DSLContext sql;

    HeldPrices(DSLContext sql) {
        this.sql = sql;
    }

    /** The last price of each currency that holds on the day from which the file's would. */
    Map<ProductId, List<Money>> of(Map<ProductId, NewProduct> said) {
        var priced = said.entrySet().stream().filter(each -> each.getValue().isPriced()).toList();
        var ids = priced.stream().map(each -> each.getKey().value()).toArray(Long[]::new);
        var days =
                priced.stream()
                        .flatMap(each -> Optional.ofNullable(each.getValue().price()).stream())
                        .map(NewProduct.Price::since)
                        .toArray(LocalDate[]::new);
        var wanted = table("unnest({0}, {1}) as wanted (product, day)", val(ids), val(days));
        return sql
                .select(
                        WANTED,
                        row(PRICE.AMOUNT, PRICE.CURRENCY).mapping(Money::new),
                        PRICE.UNTIL.isNull().or(PRICE.UNTIL.ge(DAY)))
                .distinctOn(WANTED, PRICE.CURRENCY)
                .from(wanted)
                .join(PRICE)
                .on(PRICE.PRODUCT_ID.eq(WANTED))
                .and(PRICE.SINCE.le(DAY))
                .and(PRICE.REMOVED.isFalse())
                .orderBy(WANTED, PRICE.CURRENCY, PRICE.SINCE.desc(), PRICE.ID.desc())
                .stream()
                .filter(row -> row.value3())
                .collect(
                        Collectors.groupingBy(
                                row -> new ProductId(row.value1()),
                                Collectors.mapping(row -> row.value2(), Collectors.toList())));
    }
}
