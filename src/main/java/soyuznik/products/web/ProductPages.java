package soyuznik.products.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.Bearer;
import soyuznik.access.CustomFields;
import soyuznik.access.FieldFilters;
import soyuznik.access.FieldSet;
import soyuznik.access.History;
import soyuznik.kernel.ProductId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Subject;
import soyuznik.kernel.Viewer;
import soyuznik.products.Prices;
import soyuznik.products.Product;
import soyuznik.products.ProductGroups;
import soyuznik.products.ProductList;
import soyuznik.products.ProductOrder;
import soyuznik.products.Products;
import soyuznik.shell.Answer;
import soyuznik.shell.Forbidden;
import soyuznik.shell.Paged;

/** Makes the pages of products. */
@Component
class ProductPages {
    private static final int HISTORY = 15;
    private static final ProductList.Found NOTHING =
            new ProductList.Found(new Paged<>(List.of(), null), ProductOrder.BY_NAME);

    private final Products products;
    private final ProductList list;
    private final ProductGroups groups;
    private final Prices prices;
    private final History history;
    private final CustomFields custom;

    ProductPages(
            Products products,
            ProductList list,
            ProductGroups groups,
            Prices prices,
            History history,
            CustomFields custom) {
        this.products = products;
        this.list = list;
        this.groups = groups;
        this.prices = prices;
        this.history = history;
        this.custom = custom;
    }

    FieldSet fields() {
        return custom.of(Bearer.PRODUCT);
    }

    ModelAndView list(ProductListForm form, Viewer viewer) {
        var read = new FieldFilters(fields()).read(form.typed());
        var right = read.errors().isEmpty();
        var page =
                new ProductListPage(
                        form,
                        right ? found(form, read) : NOTHING,
                        groups.all(),
                        fields(),
                        viewer.may(Right.EDIT_DICTIONARIES));
        var shown = Answer.page("products/product/index", "page", page);
        if (!right) {
            shown.addObject("trouble", new Answer.Trouble.Fields(read.errors()));
            shown.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return shown;
    }

    private ProductList.Found found(ProductListForm form, FieldFilters.Read read) {
        return list.page(form.filter(read.filters()), form.order(), form.after());
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
                        history.about(Subject.of(id), HISTORY),
                        form,
                        fields(),
                        viewer.may(Right.EDIT_DICTIONARIES));
        return Answer.page("products/product/show", "page", page);
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
