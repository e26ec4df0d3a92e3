package soyuznik.exchange;

import java.util.Objects;

/**
 * Where what is made comes to stand, where the row itself does not say it.
 *
 * @param owner the user who gets the rows that name none of ours
 * @param makeClients whether a client that is not known is made
 * @param nameless the client of rows that name none; empty refuses them
 * @param source the system that the keys are from: the same key of the same system is the same
 *     record
 * @param onKnown what becomes of clients that are there already
 */
public record Standing(
        long owner, boolean makeClients, String nameless, String source, OnKnown onKnown) {
    /** What was kept before there was the last does not say it. */
    public Standing {
        onKnown = Objects.requireNonNullElse(onKnown, OnKnown.LEAVE);
    }

    /** Which leaves what is there as it is. */
    Standing(long owner, boolean makeClients, String nameless, String source) {
        this(owner, makeClients, nameless, source, OnKnown.LEAVE);
    }
}
