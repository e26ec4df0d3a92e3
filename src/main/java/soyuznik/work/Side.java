package soyuznik.work;

import java.util.Locale;

/** Who promised. */
public enum Side {
    THEIRS,
    OURS;

    /** The field of the form with what the side promised, at the place. */
    public String promise(String place) {
        return prefix() + "Promise" + place;
    }

    /** The field with its day. */
    public String due(String place) {
        return prefix() + "Due" + place;
    }

    /** {@code their} or {@code our}. */
    private String prefix() {
        return name().toLowerCase(Locale.ROOT).substring(0, name().length() - 1);
    }
}
