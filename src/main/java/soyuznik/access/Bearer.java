package soyuznik.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The records that can have custom fields; the message {@code bearer.<name>} names them. */
public enum Bearer {
    COMPANY,
    PERSON,
    PROJECT,
    PRODUCT;

    /** As it stands in an address. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Bearer> of(String path) {
        return Arrays.stream(values()).filter(one -> one.path().equals(path)).findFirst();
    }
}
