package soyuznik.products.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import soyuznik.clients.Cursor;
import soyuznik.products.ProductList;
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

    ProductList.Filter filter() {
        var group = get("group");
        return new ProductList.Filter(
                get("q"), ID.matcher(group).matches() ? Long.valueOf(group) : null, retired());
    }

    @Nullable Cursor after() {
        return Cursor.read(typed.get("after"));
    }

    public boolean filtered() {
        return FILTERS.stream().anyMatch(field -> !get(field).isEmpty());
    }

    private Query query() {
        var asked = new LinkedHashMap<String, String>();
        FILTERS.stream()
                .filter(field -> !get(field).isEmpty())
                .forEach(field -> asked.put(field, get(field)));
        return new Query(asked);
    }

    public String with(String field, String value) {
        return query().with(field, value).at(PATH);
    }

    public String without(String field) {
        return query().without(field).at(PATH);
    }
}
