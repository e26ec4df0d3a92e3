package soyuznik.clients.merging;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import soyuznik.access.Extra;
import soyuznik.clients.Trace;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of records as they stood before a merger, right after it and now. */
@Component
class Pictures {
    private static final String EXTRA = "extra";
    private static final String SEARCH = "search_text";
    private static final TypeReference<Map<String, @Nullable Object>> COLUMNS =
            new TypeReference<>() {};

    private final JsonMapper json;

    Pictures(JsonMapper json) {
        this.json = json;
    }

    /** Before the merger, right after it, and at present. */
    record Seen(JSONB before, JSONB after, JSONB now) {}

    /** What the merger changed and nobody changed since, as it was. */
    Map<String, @Nullable Object> changedBack(Seen seen) {
        var before = columns(seen.before());
        var after = columns(seen.after());
        var now = columns(seen.now());
        var extra = extraBack(before, after, now);
        before.entrySet()
                .removeIf(column ->
                        Objects.equals(column.getValue(), after.get(column.getKey()))
                                || !Objects.equals(
                                        now.get(column.getKey()), after.get(column.getKey())));
        before.put(EXTRA, extra);
        return before;
    }

    /**
     * Without the trace in custom fields and in what the search goes by; empty where it is in none.
     */
    Optional<JSONB> without(Trace trace, JSONB picture) {
        var columns = columns(picture);
        var extra = Extra.of(written(values(columns)));
        var worded = extra.worded(trace::without);
        if (worded.equals(extra)) {
            return Optional.empty();
        }
        columns.put(EXTRA, columns(worded.json()));
        columns.computeIfPresent(
                SEARCH, (_, text) -> text.toString().replace(extra.searched(), worded.searched()));
        return Optional.of(written(columns));
    }

    JSONB written(Map<String, @Nullable Object> columns) {
        return JSONB.valueOf(json.writeValueAsString(columns));
    }

    /** Whether somebody has written one of the columns since. */
    boolean differs(Seen seen, Iterable<String> names) {
        var after = columns(seen.after());
        var now = columns(seen.now());
        for (var name : names) {
            if (!Objects.equals(now.get(name), after.get(name))) {
                return true;
            }
        }
        return false;
    }

    /** The same of each custom field: what is there now, with what the merger brought taken out. */
    private static Map<String, @Nullable Object> extraBack(
            Map<String, @Nullable Object> before,
            Map<String, @Nullable Object> after,
            Map<String, @Nullable Object> now) {
        Map<String, @Nullable Object> back = new HashMap<>(values(before));
        back.keySet().removeIf(key -> values(after).containsKey(key));
        back.putAll(values(now));
        values(after)
                .forEach((key, value) -> {
                    var stood = values(before).get(key);
                    boolean kept = Objects.equals(values(now).get(key), value);
                    if (kept && stood == null) {
                        back.remove(key);
                    } else if (kept) {
                        back.put(key, stood);
                    }
                });
        return back;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> values(Map<String, @Nullable Object> columns) {
        return columns.get(EXTRA) instanceof Map<?, ?> values
                ? (Map<String, @Nullable Object>) values
                : Map.of();
    }

    private Map<String, @Nullable Object> columns(JSONB picture) {
        return json.readValue(picture.data(), COLUMNS);
    }
}
