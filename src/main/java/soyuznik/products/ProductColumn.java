package soyuznik.products;

import java.util.List;
import org.jspecify.annotations.Nullable;
import soyuznik.access.KnownColumn;

/** What the list of products can show beside the name. */
public enum ProductColumn implements KnownColumn {
    ARTICLE("article", ProductOrder.ARTICLE),
    GROUP("group", ProductOrder.GROUP),
    PRICE("price", ProductOrder.PRICE),
    UNIT("unit", ProductOrder.UNIT),
    LEAD("leadDays", ProductOrder.LEAD),
    MANNER("manner", ProductOrder.MANNER),
    ALIASES("aliases", null);

    public static final List<ProductColumn> ALL = List.of(values());

    /** What is shown as long as nobody chooses. */
    public static final List<ProductColumn> USUAL = List.of(ARTICLE, GROUP, PRICE, UNIT, LEAD);

    private final String field;
    private final @Nullable ProductOrder order;

    ProductColumn(String field, @Nullable ProductOrder order) {
        this.field = field;
        this.order = order;
    }

    /** The field of the product that stands in it. */
    public String field() {
        return field;
    }

    @Override
    public String title() {
        return "field.products." + field;
    }

    @Override
    public @Nullable ProductOrder order() {
        return order;
    }

    @Override
    public boolean isNumber() {
        return this == PRICE;
    }

    @Override
    public boolean isSum() {
        return this == PRICE;
    }
}
