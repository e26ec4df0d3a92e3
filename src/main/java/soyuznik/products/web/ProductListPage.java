package soyuznik.products.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import soyuznik.access.FieldFilters;
import soyuznik.access.FieldSet;
import soyuznik.access.ListColumn;
import soyuznik.access.Listing;
import soyuznik.access.SavedView;
import soyuznik.access.Sorting;
import soyuznik.products.Product;
import soyuznik.products.ProductColumn;
import soyuznik.products.ProductGroups;
import soyuznik.products.ProductList;
import soyuznik.products.ProductOrder;
import soyuznik.shell.Answer;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;

/** The list of products. */
public record ProductListPage(
        ProductListForm form,
        ProductList.Found found,
        List<ProductGroups.Group> groups,
        FieldSet fields,
        List<SavedView> views,
        boolean mayEdit) {
    public Listing listing() {
        return ProductsConfiguration.LISTING;
    }

    public List<Product> rows() {
        return found.products().rows();
    }

    public @Nullable String more() {
        var next = found.products().next();
        return next == null ? null : form.with("after", next);
    }

    /** Nothing at all, and nothing was asked for. */
    public boolean beginning() {
        return rows().isEmpty() && !form.filtered() && form.after() == null;
    }

    public List<ListColumn<ProductColumn>> columns() {
        return ListColumn.read(form.columns(), ProductColumn.ALL, fields);
    }

    public List<Choice> columns(Frame frame) {
        return ListColumn.choices(ProductColumn.ALL, fields, frame);
    }

    /** How the column is ordered now, as a reader is told; null: by another one. */
    public @Nullable String sorted(ListColumn<ProductColumn> column) {
        return found.order().told(column);
    }

    /** Where a click on the head of the column leads; null: it does not sort. */
    public @Nullable String sort(ListColumn<ProductColumn> column) {
        var next = form.order().next(column);
        return next == null ? null : form.with("sort", next);
    }

    /** The same of the column of names. */
    public @Nullable String sorted() {
        return found.order().told(ProductOrder.NAME);
    }

    public String sort() {
        return form.with("sort", form.order().next(ProductOrder.NAME));
    }

    /** The same orders where columns have no heads. */
    public List<Sorting> sortings(Frame frame) {
        var first = new Sorting(frame.text("field.products.name"), sort(), sorted());
        return Sorting.all(first, columns(), one -> one.sorting(frame, sort(one), sorted(one)));
    }

    /** Asked for in an order for which there are too many. */
    public boolean unsorted() {
        return !found.order().equals(form.order());
    }

    /** What stands under a column that the product knows. */
    public String shown(Product product, ProductColumn column, Frame frame) {
        var value = product.get(column.field());
        return switch (column) {
            case ARTICLE, GROUP, UNIT -> value;
            case ALIASES -> value.replace("\n", ", ");
            case PRICE -> frame.formats().money(product.price());
            case LEAD ->
                    value.isEmpty()
                            ? ""
                            : frame.text("products.days.brief", "days", Integer.valueOf(value));
            case MANNER -> value.isEmpty() ? "" : frame.text("products.manner." + value);
        };
    }

    /** What the panel asks of custom fields. */
    public List<FieldFilters.Panel> extra(Frame frame) {
        return new FieldFilters(fields).panel(frame, form.typed());
    }

    /** How many of them are set. */
    public int set() {
        return FieldFilters.said(form.typed()).size();
    }

    /** Whether the filter by custom fields is open. */
    public boolean filtering(Answer.@Nullable Trouble trouble) {
        return !fields.offered().isEmpty() && (trouble != null || form.panel().equals("filter"));
    }

    public List<Choice> choices() {
        return groups.stream()
                .map(group -> new Choice(Long.toString(group.id()), group.path()))
                .toList();
    }
}
