package soyuznik.buying;

/** Where we know a criterion of choice from (S-04). */
public enum Source {
    SAID,
    SEEN,
    /** Of the industry. */
    STANDARD
}
