package soyuznik.projects;

import java.util.Locale;

/** A field of a project that a method may ask to be filled. */
public enum ProjectField {
    NEED,
    PRODUCT,
    AMOUNT,
    PLANNED_CLOSE;

    /** As it stands in the parameters of a criterion and in the form. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ProjectField of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
