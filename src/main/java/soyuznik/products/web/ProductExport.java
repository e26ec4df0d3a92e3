package soyuznik.products.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import soyuznik.access.FieldFilters;
import soyuznik.access.ListCells;
import soyuznik.access.ListColumn;
import soyuznik.kernel.Viewer;
import soyuznik.products.Product;
import soyuznik.products.ProductColumn;
import soyuznik.products.ProductList;
import soyuznik.shell.Exportable;
import soyuznik.shell.Frame;
import soyuznik.shell.Texts;
import soyuznik.shell.Visitor;

/** The list of products as a file. */
// W-02
@Component
class ProductExport implements Exportable {
    private final ProductList list;
    private final ProductLists lists;
    private final Texts texts;

    ProductExport(ProductList list, ProductLists lists, Texts texts) {
        this.list = list;
        this.lists = lists;
        this.texts = texts;
    }

    @Override
    public String kind() {
        return ProductsConfiguration.LISTING.kind();
    }

    @Override
    public Optional<Exported> of(String query, Viewer viewer, Visitor visitor) {
        var form = ProductListForm.read(query);
        var read = new FieldFilters(lists.fields()).read(form.typed());
        if (!read.errors().isEmpty()) {
            return Optional.empty();
        }
        var cells = new ListCells(visitor, texts);
        var columns = ListColumn.read(form.columns(), ProductColumn.ALL, lists.fields());
        return Optional.of(
                new Exported(
                        cells.titles("field.products.name", columns),
                        taker ->
                                list.each(
                                        form.filter(read.filters()),
                                        form.order(),
                                        product -> taker.accept(of(product, columns, cells))),
                        form.nameless()));
    }

    @Override
    public Optional<List<String>> said(String query, Viewer viewer, Frame frame) {
        var form = ProductListForm.read(query);
        var said = new ArrayList<String>();
        if (!form.get("q").isEmpty()) {
            said.add(frame.text("products.told.q", "value", form.get("q")));
        }
        var group = form.filter(List.of()).group();
        if (group != null) {
            said.add(frame.text("products.told.group", "value", lists.group(group)));
        }
        if (form.retired()) {
            said.add(frame.text("products.list.retired"));
        }
        var extra = new FieldFilters(lists.fields()).set(frame, form.typed());
        extra.stream().map(FieldFilters.Set::words).forEach(said::add);
        return Optional.of(said);
    }

    private static List<Cell> of(
            Product product, List<ListColumn<ProductColumn>> columns, ListCells cells) {
        return cells.of(
                product.name(), columns, product.extra(), known -> of(product, known, cells));
    }

    private static List<Cell> of(Product product, ProductColumn column, ListCells cells) {
        var value = product.get(column.field());
        return switch (column) {
            case ARTICLE, GROUP, UNIT, ALIASES -> ListCells.words(value);
            case PRICE -> ListCells.sum(product.price());
            case LEAD -> List.of(value.isEmpty() ? Cell.NOTHING : Cell.of(Long.parseLong(value)));
            case MANNER ->
                    ListCells.words(value.isEmpty() ? "" : cells.say("products.manner." + value));
        };
    }
}
