package soyuznik.products.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import soyuznik.access.FieldFilters;
import soyuznik.access.FieldSet;
import soyuznik.access.ListColumn;
import soyuznik.products.Product;
import soyuznik.products.ProductColumn;
import soyuznik.products.ProductGroups;
import soyuznik.shell.Answer;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;
import soyuznik.shell.Paged;

/** The list of products. */
public record ProductListPage(
        ProductListForm form,
        Paged<Product> found,
        List<ProductGroups.Group> groups,
        FieldSet fields,
        boolean mayEdit) {
    /** What names its file. */
    static final String KIND = "products";

    public String kind() {
        return KIND;
    }

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

    public List<ListColumn<ProductColumn>> columns() {
        return ListColumn.read(form.columns(), ProductColumn.ALL, fields);
    }

    public List<Choice> columns(Frame frame) {
        return ListColumn.choices(ProductColumn.ALL, fields, frame);
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
