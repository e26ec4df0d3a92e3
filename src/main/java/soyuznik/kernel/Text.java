package soyuznik.kernel;

import java.util.HashMap;
import java.util.Map;

/** A sentence for a person, still without a language: a key of the messages and what it names. */
public record Text(String key, Map<String, Object> args) {
    public Text {
        args = Map.copyOf(args);
    }

    public static Text of(String key) {
        return new Text(key, Map.of());
    }

    public static Text of(String key, String name, Object value) {
        return new Text(key, Map.of(name, value));
    }

    /** The same, which also names this. */
    public Text with(String name, Object value) {
        var more = new HashMap<>(args);
        more.put(name, value);
        return new Text(key, more);
    }
}
