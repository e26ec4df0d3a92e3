package soyuznik.products;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.products.Tables.PRICE;
import static soyuznikdb.products.Tables.PRODUCT;
import static soyuznikdb.products.Tables.PRODUCT_GROUP;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import soyuznik.access.Extra;
import soyuznik.access.RateTable;
import soyuznik.kernel.Money;
import soyuznik.kernel.ProductId;

/** Products as one statement reads them that has joined their groups. */
final class ProductRows {
    private static final Field<String> GROUP = coalesce(PRODUCT_GROUP.PATH, inline("")).as("path");
    private static final String AMOUNT = "price_amount";
    private static final String CURRENCY = "price_currency";

    private ProductRows() {}

    static List<SelectField<?>> fields(LocalDate today) {
        return List.of(
                PRODUCT.ID,
                PRODUCT.VERSION,
                PRODUCT.NAME,
                PRODUCT.ARTICLE,
                GROUP,
                PRODUCT.UNIT,
                PRODUCT.MANNER,
                PRODUCT.LEAD_DAYS,
                PRODUCT.ALIASES,
                PRODUCT.EXTRA,
                PRODUCT.RETIRED,
                holding(PRICE.AMOUNT, today).as(AMOUNT),
                holding(PRICE.CURRENCY, today).as(CURRENCY));
    }

    /** Of the price that holds on the day: the last one that has begun, if it has not ended. */
    private static <T> Field<T> holding(Field<T> field, LocalDate day) {
        var last = PRICE.as("last");
        return org.jooq.impl.DSL.field(
                select(field)
                        .from(PRICE)
                        .where(
                                PRICE.ID.eq(
                                        select(last.ID)
                                                .from(last)
                                                .where(last.PRODUCT_ID.eq(PRODUCT.ID))
                                                .and(last.SINCE.le(day))
                                                .and(last.REMOVED.isFalse())
                                                .orderBy(last.SINCE.desc(), last.ID.desc())
                                                .limit(1)))
                        .and(PRICE.UNTIL.isNull().or(PRICE.UNTIL.ge(day))));
    }

    /** The price that holds, in the currency of our company; null without it or its rate. */
    static Field<BigDecimal> based(LocalDate today, RateTable rates) {
        return holding(rates.based(PRICE.AMOUNT, PRICE.CURRENCY), today);
    }

    static Product product(Record found) {
        return new Product(
                new ProductId(found.get(PRODUCT.ID)),
                found.get(PRODUCT.VERSION),
                values(found),
                Extra.of(found.get(PRODUCT.EXTRA)),
                found.get(PRODUCT.RETIRED),
                price(found));
    }

    private static Map<String, String> values(Record found) {
        var days = found.get(PRODUCT.LEAD_DAYS);
        var values = new HashMap<String, String>();
        values.put("name", found.get(PRODUCT.NAME));
        values.put("article", found.get(PRODUCT.ARTICLE));
        values.put("group", found.get(GROUP));
        values.put("unit", found.get(PRODUCT.UNIT));
        values.put("manner", found.get(PRODUCT.MANNER));
        values.put("leadDays", days == null ? "" : days.toString());
        values.put("aliases", found.get(PRODUCT.ALIASES));
        return values;
    }

    private static @Nullable Money price(Record found) {
        var amount = found.get(AMOUNT, BigDecimal.class);
        return amount == null ? null : new Money(amount, found.get(CURRENCY, String.class));
    }
}
