package soyuznik.work;

/** What another system kept of the work with a client. */
public enum MemoKind {
    MEETING,
    CALL,
    LETTER,
    NOTE
}
