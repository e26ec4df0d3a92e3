package soyuznik.products.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import soyuznik.products.Product;
import soyuznik.products.ProductGroups;
import soyuznik.shell.Choice;
import soyuznik.shell.Paged;

/** The list of products. */
public record ProductListPage(
        ProductListForm form,
        Paged<Product> found,
        List<ProductGroups.Group> groups,
        boolean mayEdit) {

    public List<Product> rows() {
        return found.rows();
    }

    public @Nullable String more() {
        return found.next() == null ? null : form.with("after", found.next());
    }

    /** Nothing at all, and nothing was asked for. */
    public boolean beginning() {
        return rows().isEmpty() && !form.filtered() && form.after() == null;
    }

    public List<Choice> choices() {
        return groups.stream()
                .map(group -> new Choice(Long.toString(group.id()), group.path()))
                .toList();
    }
}
