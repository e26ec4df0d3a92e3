package soyuznik.insights.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import soyuznik.clients.Range;
import soyuznik.insights.Lookback;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.UserId;
import soyuznik.shell.FilterFields;
import soyuznik.shell.Query;
import soyuznik.work.TalkFilter;

/** Which talks the page of talks is about; the fields are those of the list of talks. */
public record AdvancesForm(Map<String, String> typed) {
    static final String PATH = "/insights/talks";
    private static final String FROM = "onFrom";
    private static final String TO = "onTo";
    private static final String ABOUT = "about";
    private static final List<String> FIELDS = List.of(FROM, TO, "owner", "branch", ABOUT);

    public AdvancesForm {
        typed = Map.copyOf(typed);
    }

    public String get(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    /** Without a period the last three months are meant. */
    AdvancesForm begun(LocalDate today) {
        if (typed.containsKey(FROM) || typed.containsKey(TO)) {
            return this;
        }
        var other = new LinkedHashMap<>(typed);
        other.put(FROM, Lookback.quarter(today).toString());
        return new AdvancesForm(other);
    }

    TalkFilter filter(FilterFields fields) {
        var from = fields.day(FROM);
        var to = fields.day(TO);
        fields.ordered("on", from, to);
        var owner = fields.id("owner");
        var branch = fields.id("branch");
        return new TalkFilter(
                TalkFilter.Tab.HELD,
                new Range<>(from, to),
                Set.of(),
                Set.of(),
                TalkFilter.Objected.WHATEVER,
                new TalkFilter.Whose(
                        owner == null ? null : new UserId(owner),
                        null,
                        branch == null ? null : new BranchId(branch),
                        null,
                        null,
                        null),
                TalkFilter.Scope.of(get(ABOUT)));
    }

    public boolean isNarrowed() {
        return !get("owner").isEmpty() || !get("branch").isEmpty() || !get(ABOUT).isEmpty();
    }

    /** The same period of everybody. */
    public String cleared() {
        return query().without("owner", "branch", ABOUT).at(PATH);
    }

    /** Another page of figures, about the projects of the same people. */
    String at(String other) {
        return query().without(FROM, TO, ABOUT).at(other);
    }

    /** The projects that ended on these days. */
    Query ended(String tab) {
        var list = query().without(FROM, TO, ABOUT).with("tab", tab);
        var from = get(FROM).isEmpty() ? list : list.with("dayFrom", get(FROM));
        return get(TO).isEmpty() ? from : from.with("dayTo", get(TO));
    }

    /** Talks of whoever leads the project or the client; of nobody where it is led by none. */
    static Query led(Query talks, String leader) {
        return leader.equals(UserId.NOBODY.toString())
                ? talks.with(ABOUT, TalkFilter.Scope.CLIENTS.name()).with("led", leader)
                : talks.with("owner", leader);
    }

    Query query() {
        var asked = new LinkedHashMap<String, String>();
        FIELDS.stream()
                .filter(field -> !get(field).isEmpty() || field.equals(FROM))
                .forEach(field -> asked.put(field, get(field)));
        return new Query(asked);
    }
}
