package soyuznik.work;

/** What became of a talk. */
public enum TalkState {
    PLANNED,
    HELD,
    MISSED
}
