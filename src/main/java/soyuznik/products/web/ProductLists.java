package soyuznik.products.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.Bearer;
import soyuznik.access.CustomFields;
import soyuznik.access.FieldFilters;
import soyuznik.access.FieldSet;
import soyuznik.access.SavedView;
import soyuznik.access.SavedViews;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.products.ProductGroups;
import soyuznik.products.ProductList;
import soyuznik.products.ProductOrder;
import soyuznik.shell.Answer;
import soyuznik.shell.Paged;

/** Makes the page of the list of products. */
@Component
class ProductLists {
    private static final ProductList.Found NOTHING =
            new ProductList.Found(new Paged<>(List.of(), null), ProductOrder.BY_NAME);

    private final ProductList list;
    private final ProductGroups groups;
    private final CustomFields custom;
    private final SavedViews saved;

    ProductLists(ProductList list, ProductGroups groups, CustomFields custom, SavedViews saved) {
        this.list = list;
        this.groups = groups;
        this.custom = custom;
        this.saved = saved;
    }

    FieldSet fields() {
        return custom.of(Bearer.PRODUCT);
    }

    /** The path of a group; its number if it is not there any more. */
    String group(long id) {
        return groups.path(id).orElse("№ " + id);
    }

    /** The page that is asked for; who asks for nothing gets the usual view. */
    ModelAndView page(ProductListForm typed, Viewer viewer) {
        var views = saved.of(ProductsConfiguration.LISTING.kind(), viewer);
        var usual = SavedViews.usual(views).map(view -> ProductListForm.read(view.query()));
        return page(typed.isEmpty() ? usual.orElse(typed) : typed, views, viewer);
    }

    private ModelAndView page(ProductListForm form, List<SavedView> views, Viewer viewer) {
        var read = new FieldFilters(fields()).read(form.typed());
        var right = read.errors().isEmpty();
        var page =
                new ProductListPage(
                        form,
                        right ? found(form, read) : NOTHING,
                        groups.all(),
                        fields(),
                        views,
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
}
