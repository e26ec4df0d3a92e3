package soyuznik.projects;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.Money;
import soyuznik.kernel.ProductId;

/**
 * A product on a project (P-06).
 *
 * @param unit of the product when the line was written
 * @param price of one unit; null: not known yet
 */
public record Line(
        long id,
        int version,
        Goods goods,
        BigDecimal quantity,
        String unit,
        @Nullable Money price) {

    /** What becomes of a line. */
    public enum Deed {
        ADDED,
        CHANGED,
        REMOVED,
        RESTORED
    }

    /** What is sold. */
    public record Goods(ProductId id, String name, String article, boolean retired) {}

    /** Null where no price is known. */
    public @Nullable Money sum() {
        return price == null
                ? null
                : new Money(price.amount().multiply(quantity), price.currency());
    }

    /** As the form of a line holds it, by {@link Lines#INPUTS}. */
    public Map<String, String> values() {
        var amount = price == null ? "" : plain(price.amount()) + ' ' + price.currency();
        return Map.of("quantity", plain(quantity), "price", amount);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
