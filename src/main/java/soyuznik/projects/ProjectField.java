package soyuznik.projects;

import java.util.Locale;

/** A field of a project that a method may ask to be filled. */
public enum ProjectField {
    NEED("need"),
    PRODUCT("product"),
    AMOUNT("amount"),
    PLANNED_CLOSE("plannedClose");

    private final String input;

    ProjectField(String input) {
        this.input = input;
    }

    /** The field of the form. */
    String input() {
        return input;
    }

    /** As it stands in the parameters of a criterion. */
    static ProjectField of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
