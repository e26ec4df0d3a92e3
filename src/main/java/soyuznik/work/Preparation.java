package soyuznik.work;

import java.util.Map;

/**
 * What we want of a talk that is ahead, and what we will ask.
 *
 * @param version 0: nobody has prepared it yet
 * @param values as the form holds them
 */
public record Preparation(int version, Map<String, String> values) {
    public static final Preparation NONE = new Preparation(0, Map.of());

    public Preparation {
        values = Map.copyOf(values);
    }

    /** The act of the client that we want. */
    public String aim() {
        return get("aim");
    }

    /** What we will ask, a line each. */
    public String questions(QuestionKind kind) {
        return get(kind.field());
    }

    /** Those of no kind. */
    public String questions() {
        return get("questions");
    }

    /** What stands in one field of the form. */
    public String get(String name) {
        return values.getOrDefault(name, "");
    }
}
