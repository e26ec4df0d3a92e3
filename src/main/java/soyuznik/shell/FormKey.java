package soyuznik.shell;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** The hidden key of a form: the same form sent twice makes one record. */
public final class FormKey {
    private static final Pattern VERSION = Pattern.compile("\\d{1,9}");

    private FormKey() {}

    /** What is no key becomes a new one. */
    public static UUID read(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID();
        }
    }

    /** That of what was sent. */
    public static UUID of(Map<String, String> typed) {
        return read(typed.getOrDefault("key", ""));
    }

    /** The version that a form names; -1, which no record has, for what is none. */
    public static int version(String typed) {
        return VERSION.matcher(typed).matches() ? Integer.parseInt(typed) : -1;
    }

    /** That of what was sent. */
    public static int version(Map<String, String> typed) {
        return version(typed.getOrDefault("version", ""));
    }
}
