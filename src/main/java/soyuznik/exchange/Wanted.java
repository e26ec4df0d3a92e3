package soyuznik.exchange;

/**
 * Which rows of a checked file somebody wants to see.
 *
 * @param reason the place of the reason among those of the forecast; {@link #ANY} for all
 * @param from so many of them were shown before
 */
public record Wanted(Verdict verdict, int reason, int from) {
    public static final int ANY = -1;

    /** What would become of a row. */
    public enum Verdict {
        MADE,
        CHANGED,
        KNOWN,
        REFUSED
    }

    public Wanted {
        reason = Math.max(ANY, reason);
        from = Math.max(0, from);
    }
}
