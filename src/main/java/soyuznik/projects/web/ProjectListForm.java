package soyuznik.projects.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import soyuznik.access.FieldFilters;
import soyuznik.access.ListColumn;
import soyuznik.access.ListOrder;
import soyuznik.projects.ProjectColumn;
import soyuznik.projects.ProjectOrder;
import soyuznik.projects.Tab;
import soyuznik.shell.Query;

/** What the address of the list of projects asks for, as typed. */
public record ProjectListForm(Map<String, String> typed) {
    static final String PATH = "/projects";

    /** Filters that hold what somebody wrote. */
    private static final String TEXTS = "client|goods|written|reason|competitor|x[tl].*";

    /** The fields of the filter, in the order of the panel. */
    static final List<String> FILTERS =
            List.of(
                    "own",
                    "owner",
                    "branch",
                    "method",
                    "client",
                    "goods",
                    "product",
                    "group",
                    "dayFrom",
                    "dayTo",
                    "amountFrom",
                    "amountTo",
                    "currency",
                    "overdue",
                    "changed",
                    "openedFrom",
                    "openedTo",
                    "source",
                    "written",
                    "entered",
                    "passed",
                    "at",
                    "imported",
                    "reason",
                    "competitor",
                    "waived",
                    "owed",
                    "company",
                    "led",
                    "newOn",
                    "acquaintance",
                    "ungrouped",
                    "unpriced",
                    "moved",
                    "repriced",
                    "ended",
                    "stood",
                    "days",
                    "foretold",
                    "came",
                    "tenth",
                    "summed");

    static final List<String> TICKS =
            List.of(
                    "own",
                    "overdue",
                    "changed",
                    "imported",
                    "waived",
                    "owed",
                    "ungrouped",
                    "unpriced",
                    "repriced",
                    "ended",
                    "came");

    /** What statistics ask for: kept by the panel, which does not offer it. */
    static final List<String> TRAITS = FILTERS.subList(FILTERS.indexOf("source"), FILTERS.size());

    public ProjectListForm {
        typed = Map.copyOf(typed);
    }

    /** The list as it comes. */
    public static String plainQuery() {
        return new ProjectListForm(Map.of()).query().toString();
    }

    /** What a saved view asks for. */
    static ProjectListForm read(String query) {
        return new ProjectListForm(Query.read(query).asked());
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

    public String tab() {
        return get("tab").isEmpty() ? Tab.OPEN : get("tab");
    }

    /** As the tab comes, if no other is asked for. */
    public ListOrder<ProjectOrder> order() {
        return ProjectOrder.read(get("sort"), Tab.newestFirst(tab()));
    }

    public String panel() {
        return get("panel");
    }

    @Nullable String after() {
        return typed.get("after");
    }

    /** A tab of open ones holds those of the method anyway, if one is asked for. */
    boolean asksMethod() {
        var open = tab().equals(Tab.OPEN) || tab().contains("-");
        return !open
                || List.of("entered", "passed", "at", "stood", "foretold").stream()
                        .anyMatch(filters()::containsKey);
    }

    /** What the panel hands on. */
    public SequencedMap<String, String> traits() {
        var kept = filters();
        kept.keySet().retainAll(TRAITS);
        return kept;
    }

    public String currency(String own) {
        return get("currency").isEmpty() ? own : get("currency");
    }

    /** The filters that are set, custom fields among them. */
    public SequencedMap<String, String> filters() {
        var set = known();
        set.putAll(FieldFilters.said(typed));
        return set;
    }

    /** Those of the product's own fields; the currency only where it says anything. */
    SequencedMap<String, String> known() {
        var set = new LinkedHashMap<String, String>();
        FILTERS.stream()
                .filter(field -> TICKS.contains(field) ? ticked(field) : !get(field).isEmpty())
                .forEach(field -> set.put(field, get(field)));
        if (!set.containsKey("amountFrom") && !set.containsKey("amountTo")) {
            set.remove("currency");
        }
        return set;
    }

    /** Never empty: an empty address asks for the usual view. */
    public Query query() {
        var asked = new LinkedHashMap<String, String>();
        asked.put("tab", tab());
        if (!order().equals(ProjectOrder.read("", Tab.newestFirst(tab())))) {
            asked.put("sort", order().written());
        }
        var columns = chosen();
        if (columns != null) {
            asked.put("cols", columns);
        }
        asked.putAll(filters());
        return new Query(asked);
    }

    public String address() {
        return query().at(PATH);
    }

    public String with(String field, String value) {
        return query().with(field, value).at(PATH);
    }

    public String without(String... fields) {
        return query().without(fields).at(PATH);
    }

    public String cleared() {
        return without(filters().keySet().toArray(String[]::new));
    }

    /** What a form must carry along that asks for some of the fields only. */
    public SequencedMap<String, String> beside(String... fields) {
        return query().without(fields).asked();
    }

    /** The codes of the columns that are asked for, else of the usual ones. */
    public List<String> columns() {
        var columns = ListColumn.asked(typed, ProjectColumn.ALL);
        return columns.isEmpty() ? usual() : columns;
    }

    /** The columns as an address keeps them; null: the usual ones. */
    public @Nullable String chosen() {
        return columns().equals(usual()) ? null : String.join(",", columns());
    }

    private static List<String> usual() {
        return ProjectColumn.USUAL.stream().map(ProjectColumn::code).toList();
    }

    /** The same without what may be somebody's name or words: for the journal. */
    String nameless() {
        var said = query().asked();
        said.replaceAll((field, value) -> field.matches(TEXTS) ? "…" : value);
        return new Query(said).toString();
    }
}
