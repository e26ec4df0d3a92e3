package soyuznik.work.parts;

/** As what somebody of ours works on a project. */
// P-06
public enum PartKind {
    DEPUTY,
    ENGINEER,
    TECHNOLOGIST,
    LOGISTICS,
    QUALITY,
    BACK_OFFICE,
    PRODUCTION,
    OTHER
}
