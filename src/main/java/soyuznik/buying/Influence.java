package soyuznik.buying;

/** How much somebody's word weighs in the decision (B-02). */
public enum Influence {
    LOW,
    MIDDLE,
    HIGH
}
