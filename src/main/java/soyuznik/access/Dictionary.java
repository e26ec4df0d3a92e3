package soyuznik.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The dictionaries whose words records hold. */
public enum Dictionary {
    INDUSTRY,
    SOURCE,
    SITE_KIND;

    /** As it stands in an address. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Dictionary> of(String path) {
        return Arrays.stream(values()).filter(one -> one.path().equals(path)).findFirst();
    }
}
