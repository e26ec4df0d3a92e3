package soyuznik.clients;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person agreed to advertising.
 *
 * @param text the version of what the person agreed to
 * @param withdrawnOn null: it holds
 */
// C-03
public record Consent(
        long id, int text, LocalDate givenOn, Way way, @Nullable LocalDate withdrawnOn) {
    /** How it was given; a message {@code clients.consent.<way>} names it. */
    public enum Way {
        PAPER,
        MAIL,
        WEBSITE,
        SPOKEN
    }

    public boolean holds() {
        return withdrawnOn == null;
    }
}
