package soyuznik.products;

import java.time.LocalDate;
import java.util.List;
import soyuznik.access.ExtraChange;
import soyuznik.journal.BusinessEvent;
import soyuznik.kernel.ProductId;
import soyuznik.kernel.Subject;

/** What happens to a product. */
public sealed interface ProductEvent extends BusinessEvent {
    ProductId product();

    @Override
    default String code() {
        return getClass().getSimpleName();
    }

    @Override
    default Subject subject() {
        return Subject.of(product());
    }

    record ProductAdded(ProductId product, String name) implements ProductEvent {}

    /**
     * @param fields as message keys
     */
    record ProductChanged(ProductId product, String name, List<String> fields)
            implements ProductEvent {}

    /** Custom fields were filled, changed or emptied; they tell their values. */
    record ProductExtraChanged(ProductId product, String name, List<ExtraChange> changes)
            implements ProductEvent {}

    /** W-01: it went with an import that was undone. */
    record ProductUnmade(ProductId product, String name) implements ProductEvent {}

    record ProductRetired(ProductId product, String name) implements ProductEvent {}

    record ProductRestored(ProductId product, String name) implements ProductEvent {}

    /**
     * @param amount as a plain number
     */
    record PriceSet(ProductId product, String name, String amount, String currency, LocalDate since)
            implements ProductEvent {}

    record PriceRemoved(
            ProductId product, String name, String amount, String currency, LocalDate since)
            implements ProductEvent {}

    record PriceRestored(
            ProductId product, String name, String amount, String currency, LocalDate since)
            implements ProductEvent {}
}
