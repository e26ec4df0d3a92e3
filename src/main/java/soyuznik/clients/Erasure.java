package soyuznik.clients;

import java.time.Instant;
import java.util.Map;
import soyuznik.access.Name;
import soyuznik.kernel.PersonId;

/**
 * A person was erased.
 *
 * @param salt and the file of all that was held make the digest
 * @param digest SHA-256, in hexadecimal digits
 * @param counts how many of what went, by the names of {@link PersonalData.Part}
 */
// C-03
public record Erasure(
        PersonId person,
        Instant at,
        Name by,
        Reason reason,
        String salt,
        String digest,
        Map<String, Integer> counts) {
    /** Why; a message {@code clients.erasure.<reason>} names it. */
    public enum Reason {
        REQUEST,
        WITHDRAWN,
        NO_BASIS,
        MISTAKE
    }
}
