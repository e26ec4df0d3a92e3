package soyuznik.buying;

/** What somebody is in the decision (B-01). */
public enum DecisionRole {
    DECIDES,
    INFLUENCES,
    USES,
    GUARDS,
    /** Known to have no part in it. */
    NONE
}
