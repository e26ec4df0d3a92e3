package soyuznik.projects.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.UserId;
import soyuznik.projects.BoardFilter;
import soyuznik.shell.FilterFields;
import soyuznik.shell.Query;

/** What the address of the board asks for, as typed. */
public record BoardForm(Map<String, String> typed) {
    static final String PATH = "/projects/board";
    private static final List<String> FILTERS =
            List.of("owner", "branch", "goods", "product", "group");
    private static final Pattern ID = Pattern.compile("\\d{1,18}");

    public BoardForm {
        typed = Map.copyOf(typed);
    }

    static BoardForm read(String query) {
        return new BoardForm(Query.read(query).asked());
    }

    public String get(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    /** What can't be read is not asked for. */
    BoardFilter filter() {
        return new BoardFilter(
                get("method"),
                id("owner").map(UserId::new).orElse(null),
                id("branch").map(BranchId::new).orElse(null),
                ProjectFilters.wares(new FilterFields(typed)));
    }

    private Optional<Long> id(String field) {
        return Optional.of(get(field)).filter(ID.asMatchPredicate()).map(Long::valueOf);
    }

    /** The same board of the method. */
    BoardForm of(String method) {
        var other = new LinkedHashMap<>(typed);
        other.put("method", method);
        return new BoardForm(other);
    }

    /** The column that goes on; empty: the whole board. */
    String column() {
        return get("column");
    }

    @Nullable String after() {
        return typed.get("after");
    }

    public Query query() {
        var asked = new LinkedHashMap<String, String>();
        asked.put("method", get("method"));
        set().forEach(field -> asked.put(field, get(field)));
        return new Query(asked);
    }

    /** The filters that are set. */
    public List<String> set() {
        return FILTERS.stream().filter(field -> !get(field).isEmpty()).toList();
    }

    public boolean filtered() {
        return !set().isEmpty();
    }

    public String address() {
        return query().at(PATH);
    }

    public String with(String field, String value) {
        return query().with(field, value).at(PATH);
    }

    public String without(String field) {
        return query().without(field).at(PATH);
    }

    public String cleared() {
        return query().without(FILTERS.toArray(String[]::new)).at(PATH);
    }
}
