package soyuznik.journal;

/** Under what an event is found by whoever looks after the company's data and access to it. */
public enum Audit {
    /** Users, their roles and rights, branches, ways in. */
    ACCESS,
    /** Who came in and out, and where somebody guessed a password. */
    SIGN_IN,
    /** What all work with: settings, methods, dictionaries, plans. */
    SETTINGS,
    /** What left as a file. */
    EXPORT,
    /** What came as a file. */
    IMPORT,
    /** Of people, for good. */
    ERASURE
}
