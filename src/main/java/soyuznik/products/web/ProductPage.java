package soyuznik.products.web;

import java.util.List;
import java.util.Map;
import soyuznik.access.History;
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
        List<History.Line> history,
        Map<String, String> typed,
        boolean mayEdit) {

    public String address() {
        return "/products/" + product.id();
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
