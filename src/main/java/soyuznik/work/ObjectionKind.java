package soyuznik.work;

/** What an objection is about (N-09). */
public enum ObjectionKind {
    PRICE,
    PRODUCT,
    /** Dates, payment, delivery. */
    TERMS,
    /** Whoever supplies today is good enough. */
    SUPPLIER,
    RISK,
    /** Not now. */
    TIME,
    OTHER
}
