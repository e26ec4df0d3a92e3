package soyuznik.products.web;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.Bearer;
import soyuznik.access.CustomFields;
import soyuznik.access.FieldSet;
import soyuznik.access.History;
import soyuznik.access.PastPage;
import soyuznik.journal.Stretch;
import soyuznik.kernel.ProductId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Subject;
import soyuznik.kernel.Viewer;
import soyuznik.products.Prices;
import soyuznik.products.Product;
import soyuznik.products.ProductGroups;
import soyuznik.products.Products;
import soyuznik.shell.Answer;
import soyuznik.shell.Forbidden;

/** Makes the pages of a product. */
@Component
class ProductPages {
    private static final int HISTORY = 15;

    private final Products products;
    private final ProductGroups groups;
    private final Prices prices;
    private final History history;
    private final CustomFields custom;

    ProductPages(
            Products products,
            ProductGroups groups,
            Prices prices,
            History history,
            CustomFields custom) {
        this.products = products;
        this.groups = groups;
        this.prices = prices;
        this.history = history;
        this.custom = custom;
    }

    private FieldSet fields() {
        return custom.of(Bearer.PRODUCT);
    }

    /**
     * @param typed into the form of a price
     */
    ModelAndView show(ProductId id, Map<String, String> typed, Viewer viewer) {
        var form = new HashMap<>(typed);
        form.putIfAbsent("key", UUID.randomUUID().toString());
        var page =
                new ProductPage(
                        products.get(id),
                        prices.of(id),
                        history.about(Subject.of(id), Stretch.newest(HISTORY)),
                        form,
                        fields(),
                        viewer.may(Right.EDIT_DICTIONARIES));
        return Answer.page("products/product/show", "page", page);
    }

    ModelAndView history(ProductId id, Stretch stretch) {
        var name = products.get(id).name();
        var past = history.about(Subject.of(id), stretch);
        return Answer.page(
                "access/past",
                "page",
                new PastPage("place.products", "/products", name, "/products/" + id, past));
    }

    ModelAndView fresh(Map<String, String> typed, Viewer viewer) {
        return form(null, typed, viewer);
    }

    ModelAndView stored(ProductId id, Viewer viewer) {
        var product = products.get(id);
        return form(product, product.typed(), viewer);
    }

    ModelAndView again(ProductId id, Map<String, String> typed, Viewer viewer) {
        return form(products.get(id), typed, viewer);
    }

    private ModelAndView form(@Nullable Product product, Map<String, String> typed, Viewer viewer) {
        Forbidden.unless(viewer.may(Right.EDIT_DICTIONARIES), Right.EDIT_DICTIONARIES);
        return Answer.page(
                "products/product/form",
                "page",
                new ProductFormPage(product, typed, groups.all(), fields()));
    }
}
