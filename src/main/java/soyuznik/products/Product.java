package soyuznik.products;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import soyuznik.access.Extra;
import soyuznik.kernel.Money;
import soyuznik.kernel.ProductId;

/**
 * What we sell under one article (U-01).
 *
 * @param values as the form of a product holds them, by {@link Products#INPUTS}
 * @param extra what it holds in custom fields
 * @param retired no longer offered; where it stands it stays
 * @param price that holds today; null: none does
 */
public record Product(
        ProductId id,
        int version,
        Map<String, String> values,
        Extra extra,
        boolean retired,
        @Nullable Money price) {
    public Product {
        values = Map.copyOf(values);
    }

    public String get(String field) {
        return values.getOrDefault(field, "");
    }

    /** As the whole form holds it. */
    public Map<String, String> typed() {
        var typed = new HashMap<>(values);
        typed.putAll(extra.values());
        return typed;
    }

    public String name() {
        return get("name");
    }
}
