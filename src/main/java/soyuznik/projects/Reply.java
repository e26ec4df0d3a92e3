package soyuznik.projects;

/** What the client said to a proposal. */
public enum Reply {
    ACCEPTED,
    DECLINED,
    UNDECIDED
}
