package soyuznik.projects;

/** How strictly a method holds to a criterion (P-15). */
public enum Strictness {
    /** Holds the gate until it is met, or waived by a head. */
    REQUIRED,
    /** Holds the gate until it is met, or carried by the owner as a debt with a date. */
    REMINDED,
    /** Is not looked at. */
    OFF
}
