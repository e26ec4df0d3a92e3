package soyuznik.access;

import org.jspecify.annotations.Nullable;

/** What a person typed into a field; a field that did not come is empty. */
final class Typed {
    private Typed() {}

    /** Without spaces around and with single ones inside. */
    static String line(@Nullable String typed) {
        return typed == null ? "" : typed.strip().replaceAll("\\s+", " ");
    }

    /** Exactly as typed: a password. */
    static String exact(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
