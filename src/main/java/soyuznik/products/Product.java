package soyuznik.products;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.Money;
import soyuznik.kernel.ProductId;

/**
 * What we sell under one article (U-01).
 *
 * @param values as the form of a product holds them, by {@link Products#INPUTS}
 * @param retired no longer offered; where it stands it stays
 * @param price that holds today; null: none does
 */
public record Product(
        ProductId id,
        int version,
        Map<String, String> values,
        boolean retired,
        @Nullable Money price) {
    public Product {
        values = Map.copyOf(values);
    }

    public String get(String field) {
        return values.getOrDefault(field, "");
    }

    public String name() {
        return get("name");
    }
}
