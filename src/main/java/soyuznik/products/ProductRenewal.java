package soyuznik.products;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import soyuznik.access.Extra;
import soyuznik.kernel.Folding;
import soyuznik.kernel.Money;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProductId;
import soyuznik.kernel.Text;
import soyuznik.products.NewProduct.Price;
import soyuznik.shell.Inputs;

/**
 * What becomes of a product when a file says what it knows of it.
 *
 * @param values as the product would hold them, by {@link Products#INPUTS}
 * @param extra what it would hold in custom fields
 * @param price that would begin; null: none
 * @param before the price in the same currency that it would follow; null: none
 * @param trouble why the file can't be followed; null where it can
 */
// W-01
public record ProductRenewal(
        Product product,
        Map<String, String> values,
        Extra extra,
        @Nullable Price price,
        @Nullable Money before,
        @Nullable Text trouble) {
    static final Text TAKEN = Text.of("products.error.article");

    public ProductRenewal {
        values = Map.copyOf(values);
    }

    /**
     * Whether its article is another's.
     *
     * @param owners the products of ours by the articles as they are compared
     */
    ProductRenewal amongst(Map<String, Long> owners) {
        long own = product.id().value();
        boolean free = owners.getOrDefault(articleKey(), own) == own;
        return free ? this : new ProductRenewal(product, values, extra, price, before, TAKEN);
    }

    String articleKey() {
        return Folding.fold(values.getOrDefault("article", ""));
    }

    /**
     * What a product held before.
     *
     * @param version of the product as the file left it
     * @param price by its key: that which the file has set; null: none
     */
    public record Earlier(
            ProductId product,
            int version,
            Map<String, String> values,
            Extra extra,
            @Nullable UUID price) {
        public Earlier {
            values = Map.copyOf(values);
        }
    }

    /** Field by field, what it holds and what it would hold. */
    public List<Outcome.Difference> changes() {
        var changes = new ArrayList<>(written());
        if (price != null) {
            changes.add(new Outcome.Difference("price", plain(before), plain(price.amount())));
            changes.add(new Outcome.Difference("since", "", price.since().toString()));
        }
        return changes;
    }

    /** The same without the price, which stands beside the product. */
    List<Outcome.Difference> written() {
        var written = new ArrayList<>(Inputs.differences(product.values(), values));
        for (var key : extra.differing(product.extra())) {
            written.add(new Outcome.Difference(key, product.extra().get(key), extra.get(key)));
        }
        return written;
    }

    private static String plain(@Nullable Money money) {
        return money == null
                ? ""
                : money.amount().stripTrailingZeros().toPlainString() + ' ' + money.currency();
    }

    /**
     * Once it is written.
     *
     * @param price the key of that which is set
     */
    public Earlier earlier(UUID price) {
        return new Earlier(
                product.id(),
                product.version() + (written().isEmpty() ? 0 : 1),
                product.values(),
                product.extra(),
                this.price == null ? null : price);
    }
}
