package soyuznik.insights.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import soyuznik.projects.Acquaintance;
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
            List.of(
                    METHOD,
                    FROM,
                    TO,
                    "owner",
                    "branch",
                    "source",
                    "acquaintance",
                    "written",
                    "group");

    private static final List<String> WHEN = List.of(METHOD, FROM, TO);

    /** What narrows the projects of a period. */
    static final List<String> WHICH =
            List.of("owner", "branch", "source", "acquaintance", "group", "written");

    /** One of the stages instead of the whole way, where a page knows it. */
    static final String STAGE = "stage";

    /** Before the name of a field: what it is for the projects that these are held against. */
    public static final String AGAINST = "vs_";

    /** Whatever it is: what is narrowed here is not there. */
    static final String ANY = "-";

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

    /** Whether they have a first day. */
    public boolean begins() {
        return !get(FROM).isEmpty();
    }

    CohortForm with(String field, String value) {
        var other = new LinkedHashMap<>(typed);
        other.put(field, value);
        return new CohortForm(path, other);
    }

    /** Those that these are held against, if any are: where nothing else is said, alike. */
    public Optional<CohortForm> against() {
        var other = new LinkedHashMap<>(set());
        var same = Map.copyOf(other);
        FIELDS.forEach(field -> put(other, field, get(AGAINST + field)));
        return same.equals(other) ? Optional.empty() : Optional.of(new CohortForm(path, other));
    }

    private static void put(Map<String, String> other, String field, String said) {
        if (said.equals(ANY)) {
            other.remove(field);
        } else if (!said.isEmpty()) {
            other.put(field, said);
        }
    }

    /** Its first and last day as typed. */
    List<String> period() {
        return List.of(get(FROM), get(TO));
    }

    /** Held against those of the year before the same days. */
    public String againstYearBefore(LocalDate today) {
        return against(day(FROM, today).minusYears(1), day(TO, today).minusYears(1));
    }

    /** Held against those of as many days before. */
    public String againstDaysBefore(LocalDate today) {
        var from = day(FROM, today);
        var last = from.minusDays(1);
        return against(last.minusDays(ChronoUnit.DAYS.between(from, day(TO, today))), last);
    }

    private LocalDate day(String field, LocalDate today) {
        return get(field).isEmpty() ? today : LocalDate.parse(get(field));
    }

    private String against(LocalDate from, LocalDate to) {
        return new Query(set())
                .with(AGAINST + FROM, from.toString())
                .with(AGAINST + TO, to.toString())
                .at(path);
    }

    /** Held against everybody's and everything of the same period. */
    public String againstAll() {
        var asked = new Query(set());
        for (var field : set().keySet()) {
            asked = WHEN.contains(field) ? asked : asked.with(AGAINST + field, ANY);
        }
        return asked.at(path);
    }

    /** New clients held against those who had bought before. */
    // N-04
    public String newAgainstExisting() {
        return new Query(set())
                .with("acquaintance", Acquaintance.NEW.name())
                .with(AGAINST + "acquaintance", Acquaintance.EXISTING.name())
                .at(path);
    }

    /** Held against nothing. */
    public String alone() {
        return at(path, FIELDS);
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
        set.keySet().removeAll(WHEN);
        return !set.isEmpty();
    }

    /** The same method and period for everybody and everything. */
    public String cleared() {
        return at(path, WHEN);
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

    /** The same page about one stage. */
    String atStage(String code) {
        return new Query(set()).with(STAGE, code).at(path);
    }

    /** The same, one page below it. */
    public String below(String part) {
        return at(path + part, FIELDS);
    }

    /** What a page of figures is called where it goes out as a file. */
    public static String file(String question) {
        return "insights_" + question;
    }

    /** Its address behind the question mark: what goes out is what stands there. */
    public String query() {
        return new Query(new LinkedHashMap<>(new TreeMap<>(typed))).toString();
    }

    /** The same without what somebody wrote, for the journal. */
    String nameless() {
        return new Query(new LinkedHashMap<>(new TreeMap<>(typed)))
                .without("written", AGAINST + "written")
                .toString();
    }

    /** The list of those of the projects that stand in the tab. */
    public String list(String tab) {
        return listed(tab).at("/projects");
    }

    /** The same, narrowed once more. */
    public String list(String tab, String field, String value) {
        return listed(tab).with(field, value).at("/projects");
    }

    /** Those that ended so in the stage, having come there by our gates. */
    String ended(String tab, String stage) {
        return listed(tab).with("at", stage).with("entered", stage).at("/projects");
    }

    Query listed(String tab) {
        var asked = new LinkedHashMap<String, String>();
        asked.put("tab", tab);
        asked.putAll(set());
        return new Query(asked);
    }
}
