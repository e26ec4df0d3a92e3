package soyuznik.products;

import java.util.List;
import soyuznik.access.KnownColumn;

/** What the list of products can show beside the name. */
public enum ProductColumn implements KnownColumn {
    ARTICLE("article"),
    GROUP("group"),
    PRICE("price"),
    UNIT("unit"),
    LEAD("leadDays"),
    MANNER("manner"),
    ALIASES("aliases");

    public static final List<ProductColumn> ALL = List.of(values());

    /** What is shown as long as nobody chooses. */
    public static final List<ProductColumn> USUAL = List.of(ARTICLE, GROUP, PRICE, UNIT, LEAD);

    private final String field;

    ProductColumn(String field) {
        this.field = field;
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
    public boolean isNumber() {
        return this == PRICE;
    }

    @Override
    public boolean isSum() {
        return this == PRICE;
    }
}
