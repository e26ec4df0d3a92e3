package soyuznik.work;

import java.util.Map;

/**
 * What we want of a talk that is ahead, and what we will ask.
 *
 * @param version 0: nobody has prepared it yet
 * @param aim the act of the client that we want
 */
public record Preparation(int version, String aim, String questions) {
    static final Preparation NONE = new Preparation(0, "", "");

    /** As the form holds it. */
    public Map<String, String> values() {
        return Map.of("aim", aim, "questions", questions);
    }
}
