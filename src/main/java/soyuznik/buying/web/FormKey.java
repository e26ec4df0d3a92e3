package soyuznik.buying.web;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** The key that a form was shown with, so that the same form twice is one record. */
final class FormKey {
    private static final Pattern FORM =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private FormKey() {}

    /** A new one where it was left out. */
    static UUID of(Map<String, String> typed) {
        var key = typed.getOrDefault("key", "");
        return FORM.matcher(key).matches() ? UUID.fromString(key) : UUID.randomUUID();
    }
}
