package soyuznik.exchange;

import java.util.Objects;

/**
 * Where what is made comes to stand, where the row itself does not say it.
 *
 * @param owner the user who gets the rows that name none of ours; 0: nobody, {@link #UNSAID}
 * @param makeClients whether a client that is not known is made
 * @param nameless the client of rows that name none; empty refuses them
 * @param source the system that the keys are from: the same key of the same system is the same
 *     record
 * @param onKnown what becomes of records that are there already
 * @param method of projects whose row names none
 * @param consentText the version of what people agreed to; empty as long as nobody has said it
 * @param onRefused what becomes of the others where a row is refused
 * @param domain of the e-mail with which somebody comes in where the file names none
 */
public record Standing(
        long owner,
        boolean makeClients,
        String nameless,
        String source,
        OnKnown onKnown,
        String domain,
        String method,
        String consentText,
        OnRefused onRefused) {
    /** In place of an owner: somebody has to say it where a row names nobody. */
    public static final long UNSAID = -1;

    /** What was kept before there were the last ones does not say them. */
    public Standing {
        onRefused = Objects.requireNonNullElse(onRefused, OnRefused.REST);
        onKnown = Objects.requireNonNullElse(onKnown, OnKnown.LEAVE);
        method = Objects.requireNonNullElse(method, Ours.SHORT);
        consentText = Objects.requireNonNullElse(consentText, "");
        domain = Objects.requireNonNullElse(domain, "");
    }
}
