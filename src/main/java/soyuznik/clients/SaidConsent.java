package soyuznik.clients;

import java.time.LocalDate;

/** What a file says of somebody’s consent to advertising. */
// W-01, C-03
public sealed interface SaidConsent {
    /**
     * It holds.
     *
     * @param text the version of what the person agreed to
     */
    record Given(int text, LocalDate on, Consent.Way way) implements SaidConsent {}

    /**
     * The person does not want it, or has taken it back.
     *
     * @param on the latest day on which that is so
     */
    record Refused(LocalDate on) implements SaidConsent {}
}
