package soyuznik.clients.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import soyuznik.access.ExtraFilter;
import soyuznik.access.FieldFilters;
import soyuznik.access.ListColumn;
import soyuznik.access.ListOrder;
import soyuznik.clients.Basis;
import soyuznik.clients.Cursor;
import soyuznik.clients.Level;
import soyuznik.clients.PersonColumn;
import soyuznik.clients.PersonFilter;
import soyuznik.clients.PersonOrder;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.UserId;
import soyuznik.shell.Query;

/** What the address of the list of people asks for, as typed: filters, columns, order. */
public record PersonQuestion(Map<String, String> typed) {
    private static final String PATH = "/people";

    /** The fields of the filter, in the order of the panel. */
    static final List<String> FILTERS =
            List.of(
                    "q",
                    "own",
                    "company",
                    "level",
                    "position",
                    "department",
                    "branch",
                    "responsible",
                    "standing",
                    "basis",
                    "agreed",
                    "tags",
                    "decides",
                    "nophone",
                    "nomail");

    static final List<String> TICKS = List.of("own", "decides", "nophone", "nomail");

    public PersonQuestion {
        typed = Map.copyOf(typed);
    }

    /** The list as it comes. */
    public static String plainQuery() {
        return new PersonQuestion(Map.of()).query();
    }

    /** What a saved view asks for; of a name that comes twice the last counts. */
    static PersonQuestion of(String query) {
        return new PersonQuestion(Query.read(query).asked());
    }

    /** Whether the address names nothing at all: then the usual view is meant. */
    boolean isEmpty() {
        return typed.isEmpty();
    }

    public String get(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    public boolean ticked(String field) {
        return get(field).equals("true");
    }

    public String panel() {
        return get("panel");
    }

    @Nullable Cursor after() {
        return Cursor.read(typed.get("after"));
    }

    /** Whether anything is asked for. */
    public boolean asks() {
        return !filters().isEmpty();
    }

    public @Nullable CompanyId company() {
        var id = id("company");
        return id == null ? null : new CompanyId(id);
    }

    @Nullable UserId responsible() {
        var id = id("responsible");
        return id == null ? null : new UserId(id);
    }

    @Nullable BranchId branch() {
        var id = id("branch");
        return id == null ? null : new BranchId(id);
    }

    private @Nullable Long id(String field) {
        return get(field).matches("\\d{1,18}") ? Long.valueOf(get(field)) : null;
    }

    /**
     * @param tags as they are written
     */
    PersonFilter filter(List<ExtraFilter> extra, List<String> tags) {
        return new PersonFilter(
                get("q"),
                new PersonFilter.At(company(), ticked("own"), responsible(), branch()),
                new PersonFilter.Work(
                        one(Level.values(), get("level")),
                        get("position"),
                        get("department"),
                        ticked("decides"),
                        one(
                                PersonFilter.Standing.values(),
                                get("standing"),
                                PersonFilter.Standing.ANY)),
                new PersonFilter.Held(
                        ticked("nophone"),
                        ticked("nomail"),
                        one(Basis.values(), get("basis")),
                        one(PersonFilter.Agreed.values(), get("agreed"), PersonFilter.Agreed.ANY)),
                extra,
                tags);
    }

    public ListOrder<PersonOrder> order() {
        return PersonOrder.read(get("sort"));
    }

    /** The codes of the columns that are asked for, else of the usual ones. */
    public List<String> columns() {
        var columns = ListColumn.asked(typed, PersonColumn.ALL);
        return columns.isEmpty() ? usualColumns() : columns;
    }

    private static List<String> usualColumns() {
        return PersonColumn.USUAL.stream().map(PersonColumn::code).toList();
    }

    /** The filters that are set, custom fields among them. */
    public SequencedMap<String, String> filters() {
        var set = known();
        set.putAll(FieldFilters.said(typed));
        return set;
    }

    /** Those of the product's own fields. */
    public SequencedMap<String, String> known() {
        var set = new LinkedHashMap<String, String>();
        FILTERS.stream()
                .filter(field -> TICKS.contains(field) ? ticked(field) : !get(field).isEmpty())
                .filter(this::isRead)
                .forEach(field -> set.put(field, get(field)));
        return set;
    }

    /** What nobody wrote asks for nothing. */
    private boolean isRead(String field) {
        return switch (field) {
            case "company", "responsible", "branch" -> id(field) != null;
            case "level" -> one(Level.values(), get(field)) != null;
            case "basis" -> one(Basis.values(), get(field)) != null;
            case "standing" -> one(PersonFilter.Standing.values(), get(field)) != null;
            case "agreed" -> one(PersonFilter.Agreed.values(), get(field)) != null;
            default -> true;
        };
    }

    /** Whether a custom field is asked for. */
    public boolean asksExtra() {
        return !FieldFilters.said(typed).isEmpty();
    }

    private String[] filterNames() {
        return Stream.concat(FILTERS.stream(), FieldFilters.said(typed).keySet().stream())
                .toArray(String[]::new);
    }

    /** The list without any filter. */
    public String cleared() {
        return without(filterNames());
    }

    /** The same list with the usual columns. */
    public String usual() {
        return with("cols", String.join(",", usualColumns()));
    }

    /** What a form must carry along that asks for some of the fields only. */
    public SequencedMap<String, String> beside(String... fields) {
        return asked().without(fields).asked();
    }

    public SequencedMap<String, String> besideFilters() {
        return beside(filterNames());
    }

    /** The same without what may be somebody's name. */
    String nameless() {
        var said = said();
        said.replaceAll((field, value) -> field.matches("q|tags|x[tl].*") ? "…" : value);
        return new Query(said).toString();
    }

    /**
     * All that the address says, in one form; never empty: an empty address asks for the usual
     * view.
     */
    private SequencedMap<String, String> said() {
        var said = new LinkedHashMap<String, String>();
        said.put("cols", String.join(",", columns()));
        if (!order().equals(PersonOrder.BY_NAME)) {
            said.put("sort", order().written());
        }
        said.putAll(filters());
        return said;
    }

    private Query asked() {
        return new Query(said());
    }

    public String query() {
        return asked().toString();
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

    private static <E extends Enum<E>> @Nullable E one(E[] all, String name) {
        return Arrays.stream(all).filter(each -> each.name().equals(name)).findFirst().orElse(null);
    }

    private static <E extends Enum<E>> E one(E[] all, String name, E otherwise) {
        var one = one(all, name);
        return one == null ? otherwise : one;
    }
}
