package soyuznik.buying;

/** What is done on the way of a decision (B-07), in the order of the way. */
public enum PathPart {
    PREPARES,
    AGREES,
    COMMITTEE,
    SIGNS
}
