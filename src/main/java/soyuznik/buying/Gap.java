package soyuznik.buying;

import org.jspecify.annotations.Nullable;
import soyuznik.kernel.Text;

/**
 * What is missing among those who decide, and the act that mends it (B-03).
 *
 * @param deed what mends it, in words
 * @param place where that is done: the rest of the address after that of the project
 * @param idle who may not be acting: where a talk comes to nothing, there is more to do (B-06)
 */
public record Gap(Kind kind, Text text, Text deed, String place, @Nullable Long idle) {
    public enum Kind {
        NOBODY_DECIDES,
        NOBODY_PAYS,
        NEVER_MET,
        ONE_PERSON,
        ALLY_SILENT,
        OPPONENT_ALONE,
        NEW_IN_POST,
        LEFT,
        ROLE_UNKNOWN,
        ROLE_UNFILLED
    }

    static Gap of(Kind kind, Text text, String place) {
        return new Gap(kind, text, Text.of("buying.gap.deed." + kind), place, null);
    }

    Gap idle(Participant who) {
        return new Gap(kind, text, deed, place, who.key().id());
    }
}
