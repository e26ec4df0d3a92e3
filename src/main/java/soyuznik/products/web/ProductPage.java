package soyuznik.products.web;

import java.util.List;
import java.util.Map;
import soyuznik.access.FieldGroup;
import soyuznik.access.FieldSet;
import soyuznik.access.Past;
import soyuznik.products.Prices;
import soyuznik.products.Product;
import soyuznik.shell.Asked;
import soyuznik.shell.Frame;

/**
 * One product, its prices, and the form of a new one.
 *
 * @param typed into the form of a price
 */
public record ProductPage(
        Product product,
        List<Prices.Price> prices,
        Past history,
        Map<String, String> typed,
        FieldSet fields,
        boolean mayEdit) {

    public String address() {
        return "/products/" + product.id();
    }

    /** The custom fields, group by group. */
    public List<FieldGroup> extra(Frame frame) {
        return fields.shown(frame, product.extra());
    }

    public List<Asked> asked(Frame frame) {
        return Prices.INPUTS.all().stream()
                .map(input ->
                        Asked.of(
                                input,
                                frame.field("products", input.name()),
                                List.of(),
                                new Asked.Typed(typed, Map.of(), frame.visitor().currency())))
                .toList();
    }
}
