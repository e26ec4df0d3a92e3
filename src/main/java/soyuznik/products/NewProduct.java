package soyuznik.products;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import soyuznik.access.Extra;
import soyuznik.kernel.Folding;
import soyuznik.kernel.Money;

/**
 * A product that comes from another system.
 *
 * @param key made with the row: the same key again makes nothing new
 * @param values as the form of a product holds them, read by {@link Products#INPUTS}
 * @param extra what it holds in custom fields
 * @param price null where it has none
 */
public record NewProduct(UUID key, Map<String, String> values, Extra extra, @Nullable Price price) {
    public NewProduct {
        values = Map.copyOf(values);
    }

    /** The first price of a product. */
    public record Price(Money amount, LocalDate since) {}

    boolean isPriced() {
        return price != null;
    }

    String get(String field) {
        return values.getOrDefault(field, "");
    }

    String articleKey() {
        return Folding.fold(get("article"));
    }

    String name() {
        return get("name");
    }
}
