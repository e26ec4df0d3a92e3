package soyuznik.projects;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a project through its stages (P-02).
 *
 * @param from null where it began
 * @param to null where it was won
 * @param met the codes of the criteria that a fact met
 * @param isWithdrawn it was taken back and moved nothing
 */
public record Passage(
        Kind kind,
        @Nullable Place from,
        @Nullable Place to,
        Instant at,
        String by,
        String reason,
        List<String> met,
        boolean isWithdrawn) {
    public Passage {
        met = List.copyOf(met);
    }

    /** A stage, also of a version or method that holds no more. */
    public record Place(String code, Bilingual name) {}

    public enum Kind {
        OPENED,
        PASSED,
        BACK,
        /** It came from another system, standing there: neither proven nor waived (P-19). */
        IMPORTED,
        /** A live project was begun standing there: what stands before was accepted (P-19). */
        ENTERED,
        /** Another version of its method came to hold for it. */
        MOVED,
        /** Another method came to hold for it; its time in the stage ended with it (P-17). */
        SWITCHED;

        /** From then on it is known how long the project stands in its stage (P-19). */
        public boolean isBegun() {
            return this == OPENED || this == PASSED || this == BACK;
        }

        /** It went to another version or method, not to another stage. */
        public boolean isCarried() {
            return this == MOVED || this == SWITCHED;
        }
    }
}
