package soyuznik.buying;

import java.util.Map;

/**
 * What a presentation says to one of those who decide (B-05).
 *
 * @param version 0: nobody has written it yet
 * @param benefit for the organisation
 * @param effect on the daily work
 * @param conformity with what is demanded
 * @param details what is left to a personal meeting
 */
public record Presentation(
        int version, String benefit, String effect, String conformity, String details) {
    static final Presentation NONE = new Presentation(0, "", "", "", "");

    /** As the form holds it. */
    public Map<String, String> values() {
        return Map.of(
                "benefit", benefit,
                "effect", effect,
                "conformity", conformity,
                "details", details);
    }
}
