package soyuznik.work;

/** What became of a promise. */
public enum PromiseState {
    OPEN,
    KEPT,
    BROKEN,
    /** It will not be kept in time, and we were told so, or told them, before. */
    WARNED
}
