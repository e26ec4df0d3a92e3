package soyuznik.clients.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import soyuznik.kernel.Outcome;

/**
 * One value of a record changed in its place. Only a change of this very value meanwhile is in the
 * way, not one of another.
 *
 * @param was the value as somebody had it before the eyes
 */
record Values(String field, String was, String now) {
    static Values of(String field, Map<String, String> typed) {
        return new Values(
                field,
                typed.getOrDefault("was", "").strip(),
                typed.getOrDefault(field, "").strip());
    }

    /**
     * @param saved all values as they are now
     * @param save with the one changed
     */
    <T> Outcome<T> into(
            SequencedMap<String, String> saved,
            int version,
            Function<Map<String, String>, Outcome<T>> save) {
        var theirs = saved.getOrDefault(field, "");
        if (!theirs.equals(was) && !theirs.equals(now)) {
            return new Outcome.Stale<>(
                    List.of(new Outcome.Difference(field, theirs, now)), version);
        }
        var changed = new HashMap<String, String>(saved);
        changed.put(field, now);
        return save.apply(changed);
    }
}
