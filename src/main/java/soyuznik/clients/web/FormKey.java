package soyuznik.clients.web;

import java.util.UUID;

/** The hidden key of a form: the same form sent twice makes one record. */
final class FormKey {
    private FormKey() {}

    /** What is no key becomes a new one. */
    static UUID read(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID();
        }
    }
}
