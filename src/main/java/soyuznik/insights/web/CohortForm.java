package soyuznik.insights.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import soyuznik.shell.Query;

/**
 * Which projects a page of figures is about, as its address says it.
 *
 * @param path of the page
 */
public record CohortForm(String path, Map<String, String> typed) {
    static final String METHOD = "method";
    static final String FROM = "openedFrom";
    static final String TO = "openedTo";

    /** The fields have the names that the list of projects knows too. */
    private static final List<String> FIELDS =
            List.of(METHOD, FROM, TO, "owner", "branch", "source", "written", "group");

    public CohortForm {
        typed = Map.copyOf(typed);
    }

    public String get(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    /** The whole past is meant where the address says no period. */
    static Map<String, String> ever(Map<String, String> typed) {
        var other = new LinkedHashMap<>(typed);
        if (!typed.containsKey(FROM) && !typed.containsKey(TO)) {
            other.put(FROM, "");
        }
        return other;
    }

    /** Only projects that were opened in a part of the past. */
    public boolean isPeriod() {
        return !get(FROM).isEmpty() || !get(TO).isEmpty();
    }

    /** The same of all projects, whenever they were opened. */
    public String whole() {
        return with(FROM, "").with(TO, "").at(path);
    }

    /** Whether the address says a period, be it an endless one. */
    boolean namesPeriod() {
        return typed.containsKey(FROM) || typed.containsKey(TO);
    }

    CohortForm with(String field, String value) {
        var other = new LinkedHashMap<>(typed);
        other.put(field, value);
        return new CohortForm(path, other);
    }

    private SequencedMap<String, String> set() {
        var set = new LinkedHashMap<String, String>();
        FIELDS.stream()
                .filter(field -> !get(field).isEmpty())
                .forEach(field -> set.put(field, get(field)));
        return set;
    }

    /** Anything beside method and period. */
    public boolean isNarrowed() {
        var set = set();
        set.keySet().removeAll(List.of(METHOD, FROM, TO));
        return !set.isEmpty();
    }

    /** The same method and period for everybody and everything. */
    public String cleared() {
        return at(path, List.of(METHOD, FROM, TO));
    }

    /** Another page of figures about the same projects. */
    public String at(String other) {
        return at(other, FIELDS);
    }

    private String at(String other, List<String> fields) {
        var kept = new LinkedHashMap<String, String>();
        fields.stream()
                .filter(field -> !get(field).isEmpty() || field.equals(FROM))
                .forEach(field -> kept.put(field, get(field)));
        return new Query(kept).at(other);
    }

    /** The list of those of the projects that stand in the tab. */
    public String list(String tab) {
        return listed(tab).at("/projects");
    }

    /** The same, narrowed once more. */
    public String list(String tab, String field, String value) {
        return listed(tab).with(field, value).at("/projects");
    }

    Query listed(String tab) {
        var asked = new LinkedHashMap<String, String>();
        asked.put("tab", tab);
        asked.putAll(set());
        return new Query(asked);
    }
}
