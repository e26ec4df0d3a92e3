package soyuznik.projects;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step of a project through its stages (P-02).
 *
 * @param from null where it began
 * @param to null where it was won
 */
public record Passage(
        Kind kind, @Nullable Long from, @Nullable Long to, Instant at, String by, String reason) {
    public enum Kind {
        OPENED,
        PASSED,
        BACK,
        /** It came from another system, standing there: neither proven nor waived (P-19). */
        IMPORTED,
        /** A live project was begun standing there: what stands before was accepted (P-19). */
        ENTERED,
        /** Another version or method came to hold for it. */
        MOVED
    }
}
