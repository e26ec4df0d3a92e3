package soyuznik.products;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.Folding;
import soyuznik.kernel.Money;

/**
 * Puts what a file says of a product into what is known of it: what the file leaves empty stays;
 * names by which it is known as well are added to those that are there.
 *
 * @param everything whether the file is right also where it says otherwise; if not, only what is
 *     empty is filled
 */
// W-01
public record ProductFilling(boolean everything) {
    Map<String, String> of(Product held, NewProduct said) {
        var values = new HashMap<>(held.values());
        said.values().forEach((field, text) -> values.put(field, text(held.get(field), text)));
        values.put("name", name(held, said.name()));
        values.put("group", group(held.get("group"), said.get("group")));
        values.put("aliases", aliases(held, said.get("aliases")));
        return values;
    }

    /** One of its other names does not rename it. */
    private String name(Product held, String said) {
        boolean known =
                Stream.concat(Stream.of(held.name()), held.get("aliases").lines())
                        .anyMatch(each -> Folding.fold(each).equals(Folding.fold(said)));
        return known ? held.name() : text(held.name(), said);
    }

    /** The same group, however it is written. */
    private String group(String held, String said) {
        boolean same = ProductGroups.key(held).equals(ProductGroups.key(said));
        return same ? held : text(held, said);
    }

    private String aliases(Product held, String said) {
        var before = held.get("aliases");
        return everything || before.isEmpty()
                ? Stream.concat(before.lines(), said.lines())
                        .map(String::strip)
                        .distinct()
                        .collect(Collectors.joining("\n"))
                : before;
    }

    /**
     * That which would begin; null: none.
     *
     * @param holding those that hold on its first day, one of each currency
     */
    NewProduct.@Nullable Price price(List<Money> holding, NewProduct.@Nullable Price said) {
        if (said == null) {
            return null;
        }
        boolean news = everything ? !holding.contains(said.amount()) : holding.isEmpty();
        return news ? said : null;
    }

    private String text(String held, String said) {
        return said.isEmpty() || (!everything && !held.isEmpty()) ? held : said;
    }
}
