package soyuznik.clients;

/** Why not all that a filter finds are among those that are changed at once. */
public enum Cut {
    /** All are among them. */
    NONE,
    /** More are not changed at once. */
    MOST,
    /** A search looks only at the first that hold its words. */
    WORDS,
    /** The list is so long that it was not looked through to its end. */
    LOOKED
}
