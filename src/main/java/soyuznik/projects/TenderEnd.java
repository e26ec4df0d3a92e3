package soyuznik.projects;

/** What became of a tender (P-14). */
public enum TenderEnd {
    OPEN,
    WON,
    LOST,
    CANCELLED
}
