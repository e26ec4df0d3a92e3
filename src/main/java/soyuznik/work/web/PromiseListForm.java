package soyuznik.work.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import soyuznik.shell.FilterFields;
import soyuznik.shell.Query;
import soyuznik.work.PromiseFilter;
import soyuznik.work.Side;
import soyuznik.work.TalkFilter;
import soyuznik.work.Word;

/** What the address of the list of promises asks for, as typed. */
public record PromiseListForm(Map<String, String> typed) {
    public static final String PATH = "/promises";

    private static final String SIDE = "side";
    private static final String STAND = "stand";

    /** Those of the talks are called as in their list. */
    private static final List<String> FILTERS =
            List.of(SIDE, STAND, "onFrom", "onTo", "about", "owner", "branch", "led");

    public PromiseListForm {
        typed = Map.copyOf(typed);
    }

    public String get(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    @Nullable String after() {
        return typed.get("after");
    }

    /** What can't be read is told by the fields. */
    PromiseFilter filter(FilterFields fields) {
        var talks = new TalkListForm(asked()).filter(fields).in(TalkFilter.Tab.HELD);
        return new PromiseFilter(
                talks, named(Side.values(), get(SIDE)), named(Word.Stand.values(), get(STAND)));
    }

    private static <E extends Enum<E>> @Nullable E named(E[] all, String said) {
        return Arrays.stream(all).filter(one -> one.name().equals(said)).findFirst().orElse(null);
    }

    public boolean isNarrowed() {
        return !asked().isEmpty();
    }

    private Map<String, String> asked() {
        return FILTERS.stream()
                .filter(field -> !get(field).isEmpty())
                .collect(
                        Collectors.toMap(
                                field -> field, this::get, (one, _) -> one, LinkedHashMap::new));
    }

    Query query() {
        return new Query(new LinkedHashMap<>(asked()));
    }
}
