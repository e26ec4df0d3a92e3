package soyuznik.clients;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import soyuznik.access.Name;

/** How a client stood from a moment on, who said so and why. */
// C-05
public record Standing(State state, String reason, Instant at, Name by) {
    /** By hand, as long as deliveries don't say it. */
    public enum State {
        POTENTIAL,
        ACTIVE,
        SLEEPING,
        FORMER,
        EXCLUDED;

        public static Optional<State> find(String code) {
            return Arrays.stream(values()).filter(one -> one.name().equals(code)).findFirst();
        }
    }
}
