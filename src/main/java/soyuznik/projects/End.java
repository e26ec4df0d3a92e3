package soyuznik.projects;

/** How a project ended (P-05). */
public enum End {
    WON(-1),
    LOST(-2),
    /** Our own refusal, counted apart. */
    NOT_OURS(-3),
    /** Put off until a date; comes back by itself. */
    FROZEN(-4);

    private final long shelf;

    End(long shelf) {
        this.shelf = shelf;
    }

    /** By itself, on a day. */
    public boolean comesBack() {
        return this == FROZEN;
    }

    /** Where the list keeps such projects; an open one stands on the shelf of its stage. */
    long shelf() {
        return shelf;
    }
}
