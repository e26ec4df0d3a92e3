package soyuznik.exchange;

/**
 * Where what is made comes to stand, where the row itself does not say it.
 *
 * @param owner the user who gets the rows that name none of ours
 * @param makeClients whether a client that is not known is made
 * @param nameless the client of rows that name none; empty refuses them
 * @param source the system that the keys are from: the same key of the same system is the same
 *     record
 */
public record Standing(long owner, boolean makeClients, String nameless, String source) {}
