package soyuznik.products.web;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** What a form brings along beside its fields. */
final class Posted {
    private static final Pattern VERSION = Pattern.compile("\\d{1,9}");

    private Posted() {}

    /** What is no key becomes a new one. */
    static UUID key(Map<String, String> typed) {
        try {
            return UUID.fromString(typed.getOrDefault("key", ""));
        } catch (IllegalArgumentException _) {
            return UUID.randomUUID();
        }
    }

    /** The version that the form was shown with; -1, which no record has, for what is none. */
    static int version(Map<String, String> typed) {
        var version = typed.getOrDefault("version", "");
        return VERSION.matcher(version).matches() ? Integer.parseInt(version) : -1;
    }
}
