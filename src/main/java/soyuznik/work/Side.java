package soyuznik.work;

/** Who promised. */
public enum Side {
    THEIRS,
    OURS
}
