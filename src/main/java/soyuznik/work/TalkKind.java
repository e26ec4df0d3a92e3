package soyuznik.work;

/** How we talk. */
public enum TalkKind {
    CALL,
    MEETING,
    REMOTE,
    VISIT,
    PRESENTATION;

    /** Somebody is met face to face, be it on a screen. */
    public boolean isMeeting() {
        return this != CALL;
    }
}
