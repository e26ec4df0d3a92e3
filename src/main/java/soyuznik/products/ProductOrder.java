package soyuznik.products;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static soyuznikdb.products.Tables.PRODUCT;
import static soyuznikdb.products.Tables.PRODUCT_GROUP;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import soyuznik.access.KnownOrder;
import soyuznik.access.ListOrder;
import soyuznik.access.RateTable;

/**
 * In which orders products can stand in a list beside those of custom fields. Only the order of
 * names goes through any number, both ways; the others sort what they are given.
 */
public enum ProductOrder implements KnownOrder {
    NAME,
    ARTICLE,
    GROUP,
    /** In the currency of our company; a price without a rate stands with what is not known. */
    PRICE,
    UNIT,
    LEAD,
    MANNER;

    public static final ListOrder<ProductOrder> BY_NAME = ListOrder.by(NAME, false);
    private static final List<ProductOrder> ALL = List.of(values());

    /** By name for what nobody wrote. */
    public static ListOrder<ProductOrder> read(String written) {
        return ListOrder.read(written, ALL, BY_NAME);
    }

    @Override
    public boolean isNumber() {
        return this == PRICE || this == LEAD;
    }

    @Override
    public boolean largestFirst() {
        return isNumber();
    }

    static Field<?> place(ListOrder<ProductOrder> order, LocalDate today, RateTable rates) {
        return order.place(one -> one.place(today, rates), PRODUCT.EXTRA);
    }

    /** The place of a product in this order; what is not known comes before the least. */
    private Field<?> place(LocalDate today, RateTable rates) {
        return switch (this) {
            case NAME -> PRODUCT.SORT_KEY;
            case ARTICLE -> PRODUCT.ARTICLE.collate("ru-x-icu");
            case GROUP -> coalesce(PRODUCT_GROUP.PATH, inline("")).collate("ru-x-icu");
            case PRICE ->
                    coalesce(ProductRows.based(today, rates), inline(BigDecimal.ONE.negate()));
            case UNIT -> PRODUCT.UNIT.collate("ru-x-icu");
            case LEAD -> coalesce(PRODUCT.LEAD_DAYS, inline(-1)).cast(SQLDataType.NUMERIC);
            case MANNER -> PRODUCT.MANNER;
        };
    }
}
