package soyuznik.work.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import soyuznik.clients.Range;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.UserId;
import soyuznik.shell.FilterFields;
import soyuznik.shell.Query;
import soyuznik.work.Derived;
import soyuznik.work.ObjectionKind;
import soyuznik.work.TalkFilter;
import soyuznik.work.TalkFilter.Tab;
import soyuznik.work.TalkKind;

/** What the address of the list of talks asks for, as typed. */
public record TalkListForm(Map<String, String> typed) {
    static final String PATH = "/talks";

    /** All ways to meet, be it on a screen. */
    public static final String MEETINGS = "MEETINGS";

    /** Whatever was said against us. */
    public static final String OBJECTED = "ANY";

    /** The same, as far as nothing answers it. */
    public static final String UNANSWERED = "OPEN";

    /** Of which nobody said what it is about. */
    public static final String UNKNOWN = "UNKNOWN";

    private static final String TAB = "tab";
    private static final List<String> FILTERS =
            List.of(
                    "onFrom",
                    "onTo",
                    "kind",
                    "came",
                    "about",
                    "objection",
                    "unanswered",
                    "owner",
                    "there",
                    "branch",
                    "led",
                    "newOn",
                    "endedFrom",
                    "endedTo");

    public TalkListForm {
        typed = Map.copyOf(typed);
    }

    public String get(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    public Tab tab() {
        return Arrays.stream(Tab.values())
                .filter(tab -> tab.name().equals(get(TAB)))
                .findFirst()
                .orElse(Tab.HELD);
    }

    @Nullable String after() {
        return typed.get("after");
    }

    /** What can't be read is told by the fields. */
    TalkFilter filter(FilterFields fields) {
        var from = fields.day("onFrom");
        var to = fields.day("onTo");
        fields.ordered("on", from, to);
        return new TalkFilter(
                tab(),
                new Range<>(from, to),
                kinds(get("kind")),
                came(get("came")),
                objected(get("objection")),
                whose(fields),
                TalkFilter.Scope.of(get("about")));
    }

    private static TalkFilter.Whose whose(FilterFields fields) {
        var branch = fields.id("branch");
        return new TalkFilter.Whose(
                user(fields, "owner"),
                user(fields, "there"),
                branch == null ? null : new BranchId(branch),
                user(fields, "led"),
                fields.day("newOn"),
                ended(fields));
    }

    private static @Nullable Range<LocalDate> ended(FilterFields fields) {
        var days = new Range<>(fields.day("endedFrom"), fields.day("endedTo"));
        fields.ordered("ended", days.from(), days.to());
        return days.isOpen() ? null : days;
    }

    public boolean isOfEnded() {
        return !get("endedFrom").isEmpty() || !get("endedTo").isEmpty();
    }

    private static @Nullable UserId user(FilterFields fields, String field) {
        var id = fields.id(field);
        return id == null ? null : new UserId(id);
    }

    private static Set<TalkKind> kinds(String said) {
        return Set.copyOf(
                Stream.of(TalkKind.values())
                        .filter(kind ->
                                kind.name().equals(said)
                                        || (said.equals(MEETINGS) && kind.isMeeting()))
                        .toList());
    }

    private Set<Derived.Came> came(String said) {
        return Set.copyOf(
                Stream.of(Derived.Came.values())
                        .filter(came -> tab() == Tab.HELD && came.name().equals(said))
                        .toList());
    }

    private TalkFilter.Objected objected(String said) {
        var kinds =
                Stream.of(ObjectionKind.values())
                        .filter(kind -> kind.name().equals(said))
                        .collect(Collectors.toSet());
        boolean open = said.equals(UNANSWERED) || !get("unanswered").isEmpty();
        boolean asked = open || !kinds.isEmpty() || Set.of(OBJECTED, UNKNOWN).contains(said);
        if (tab() != Tab.HELD || !asked) {
            return TalkFilter.Objected.WHATEVER;
        }
        return new TalkFilter.Objected(
                open ? TalkFilter.Against.OPEN : TalkFilter.Against.SAID,
                kinds,
                said.equals(UNKNOWN));
    }

    public boolean isNarrowed() {
        return FILTERS.stream().anyMatch(field -> !get(field).isEmpty());
    }

    Query query() {
        var asked = new LinkedHashMap<String, String>();
        asked.put(TAB, tab().name());
        FILTERS.stream()
                .filter(field -> !get(field).isEmpty())
                .forEach(field -> asked.put(field, get(field)));
        return new Query(asked);
    }

    /** The same in another tab. */
    public String in(Tab tab) {
        return query().with(TAB, tab.name()).at(PATH);
    }

    /** Everything in this tab. */
    public String cleared() {
        return Query.of(TAB, tab().name()).at(PATH);
    }
}
