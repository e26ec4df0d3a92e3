package soyuznik.products.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import soyuznik.access.ExtraFilter;
import soyuznik.access.FieldFilters;
import soyuznik.access.ListColumn;
import soyuznik.access.ListOrder;
import soyuznik.clients.Cursor;
import soyuznik.products.ProductColumn;
import soyuznik.products.ProductList;
import soyuznik.products.ProductOrder;
import soyuznik.shell.Query;

/** What the address of the list of products asks for, as typed. */
public record ProductListForm(Map<String, String> typed) {
    private static final String PATH = "/products";
    private static final List<String> FILTERS = List.of("q", "group", "retired");
    private static final Pattern ID = Pattern.compile("\\d{1,18}");

    public ProductListForm {
        typed = Map.copyOf(typed);
    }

    public String get(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    public boolean retired() {
        return get("retired").equals("true");
    }

    /** The list as it comes. */
    public static String plainQuery() {
        return new ProductListForm(Map.of()).query().toString();
    }

    /** Whether the address names nothing at all: then the usual view is meant. */
    boolean isEmpty() {
        return typed.isEmpty();
    }

    /** What a saved view asks for. */
    static ProductListForm read(String query) {
        return new ProductListForm(Query.read(query).asked());
    }

    ProductList.Filter filter(List<ExtraFilter> extra) {
        var group = get("group");
        return new ProductList.Filter(
                get("q"),
                ID.matcher(group).matches() ? Long.valueOf(group) : null,
                retired(),
                extra);
    }

    public ListOrder<ProductOrder> order() {
        return ProductOrder.read(get("sort"));
    }

    public String panel() {
        return get("panel");
    }

    /** The codes of the columns that are asked for, else of the usual ones. */
    public List<String> columns() {
        var columns = ListColumn.asked(typed, ProductColumn.ALL);
        return columns.isEmpty() ? usual() : columns;
    }

    private static List<String> usual() {
        return ProductColumn.USUAL.stream().map(ProductColumn::code).toList();
    }

    /** What a form must carry along that asks for some of the fields only. */
    public SequencedMap<String, String> beside(String... fields) {
        return query().without(fields).asked();
    }

    /** All but the filters on custom fields. */
    public SequencedMap<String, String> plain() {
        return beside(FieldFilters.said(typed).keySet().toArray(String[]::new));
    }

    public String address() {
        return query().at(PATH);
    }

    /** Without the filters on custom fields. */
    public String cleared() {
        return new Query(plain()).at(PATH);
    }

    /** The same without what somebody wrote: for the journal. */
    String nameless() {
        var said = query().asked();
        said.replaceAll((field, value) -> field.matches("q|x[tl].*") ? "…" : value);
        return new Query(said).toString();
    }

    @Nullable Cursor after() {
        return Cursor.read(typed.get("after"));
    }

    public boolean filtered() {
        return FILTERS.stream().anyMatch(field -> !get(field).isEmpty())
                || !FieldFilters.said(typed).isEmpty();
    }

    /** Never empty: an empty address asks for the usual view. */
    public Query query() {
        var asked = new LinkedHashMap<String, String>();
        asked.put("sort", order().written());
        if (!columns().equals(usual())) {
            asked.put("cols", String.join(",", columns()));
        }
        FILTERS.stream()
                .filter(field -> !get(field).isEmpty())
                .forEach(field -> asked.put(field, get(field)));
        asked.putAll(FieldFilters.said(typed));
        return new Query(asked);
    }

    public String with(String field, String value) {
        return query().with(field, value).at(PATH);
    }

    public String without(String field) {
        return query().without(field).at(PATH);
    }
}
