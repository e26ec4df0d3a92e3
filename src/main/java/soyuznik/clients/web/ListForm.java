package soyuznik.clients.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import soyuznik.access.FieldFilters;
import soyuznik.access.ListColumn;
import soyuznik.access.ListOrder;
import soyuznik.clients.ClientColumn;
import soyuznik.clients.ClientOrder;
import soyuznik.clients.Cursor;
import soyuznik.kernel.BranchId;
import soyuznik.shell.Query;

/** What the address of the list of clients asks for, as typed: filters, columns, order. */
public record ListForm(Map<String, String> typed) {
    private static final String PATH = "/companies";

    /** The fields of the filter, in the order of the panel. */
    static final List<String> FILTERS =
            List.of(
                    "q",
                    "own",
                    "pool",
                    "responsible",
                    "member",
                    "team_role",
                    "branch",
                    "tags",
                    "state",
                    "industry",
                    "source",
                    "country",
                    "employeesFrom",
                    "employeesTo",
                    "revenueFrom",
                    "revenueTo",
                    "currency",
                    "madeFrom",
                    "madeTo",
                    "noInn",
                    "noPeople");

    private static final List<String> TICKS = List.of("own", "pool", "noInn", "noPeople");

    public ListForm {
        typed = Map.copyOf(typed);
    }

    /** The list as it comes. */
    public static String plainQuery() {
        return new ListForm(Map.of()).query();
    }

    /** The clients of a branch that nobody leads. */
    static String pool(BranchId branch) {
        return new ListForm(Map.of("pool", "true", "branch", branch.toString())).query();
    }

    /** What a saved view asks for; of a name that comes twice the last counts. */
    static ListForm of(String query) {
        return new ListForm(Query.read(query).asked());
    }

    /** Whether the address names nothing at all: then the usual view is meant. */
    boolean isEmpty() {
        return typed.isEmpty();
    }

    /** What stands in the field; empty when it did not come. */
    public String get(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    public boolean ticked(String field) {
        return get(field).equals("true");
    }

    /** The currency of the revenue, or the visitor's own. */
    public String currency(String own) {
        return get("currency").isEmpty() ? own : get("currency");
    }

    public String panel() {
        return get("panel");
    }

    @Nullable Cursor after() {
        return Cursor.read(typed.get("after"));
    }

    public ListOrder<ClientOrder> order() {
        return ClientOrder.read(get("sort"));
    }

    /** The codes of the columns that are asked for, else of the usual ones. */
    public List<String> columns() {
        var columns = ListColumn.asked(typed, ClientColumn.ALL);
        return columns.isEmpty() ? usual() : columns;
    }

    private static List<String> usual() {
        return ClientColumn.USUAL.stream().map(ClientColumn::code).toList();
    }

    /** The filters that are set; the currency only where it says anything. */
    public SequencedMap<String, String> filters() {
        var set = new LinkedHashMap<String, String>();
        FILTERS.stream()
                .filter(field -> TICKS.contains(field) ? ticked(field) : !get(field).isEmpty())
                .forEach(field -> set.put(field, get(field)));
        if (!set.containsKey("revenueFrom") && !set.containsKey("revenueTo")) {
            set.remove("currency");
        }
        set.putAll(FieldFilters.said(typed));
        return set;
    }

    /**
     * All that the address says, in one form; never empty: an empty address asks for the usual
     * view.
     */
    public SequencedMap<String, String> said() {
        var said = new LinkedHashMap<String, String>();
        said.put("sort", order().written());
        if (!columns().equals(usual())) {
            said.put("cols", String.join(",", columns()));
        }
        said.putAll(filters());
        return said;
    }

    public String query() {
        return asked().toString();
    }

    private Query asked() {
        return new Query(said());
    }

    /** The same without words and texts that were looked for: they may be somebody's name. */
    String nameless() {
        var said = said();
        said.replaceAll((field, value) -> field.matches("q|x[tl].*") ? "…" : value);
        return new Query(said).toString();
    }

    public String address() {
        return asked().at(PATH);
    }

    /** The same list with one thing asked otherwise. */
    public String with(String field, String value) {
        return asked().with(field, value).at(PATH);
    }

    public String without(String... fields) {
        return asked().without(fields).at(PATH);
    }

    public String cleared() {
        return without(filterNames());
    }

    /** What a form must carry along that asks for some of the fields only. */
    public SequencedMap<String, String> beside(String... fields) {
        return asked().without(fields).asked();
    }

    public SequencedMap<String, String> besideFilters() {
        return beside(filterNames());
    }

    private String[] filterNames() {
        return Stream.concat(FILTERS.stream(), FieldFilters.said(typed).keySet().stream())
                .toArray(String[]::new);
    }

    /** Whether anything narrows the list beside the words and the own ones. */
    boolean isPlain() {
        return Stream.of("q", "own").toList().containsAll(filters().keySet())
                && order().equals(ClientOrder.BY_NAME);
    }
}
