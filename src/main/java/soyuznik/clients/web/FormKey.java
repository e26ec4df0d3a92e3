package soyuznik.clients.web;

import java.util.UUID;
import java.util.regex.Pattern;

/** The hidden key of a form: the same form sent twice makes one record. */
final class FormKey {
    private static final Pattern VERSION = Pattern.compile("\\d{1,9}");

    private FormKey() {}

    /** What is no key becomes a new one. */
    static UUID read(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID();
        }
    }

    /** The version that a form names; -1, which no record has, for what is none. */
    static int version(String typed) {
        return VERSION.matcher(typed).matches() ? Integer.parseInt(typed) : -1;
    }
}
