package soyuznik.statistics;

/**
 * So many ended alike after the same time.
 *
 * @param time in whole units, never negative
 * @param cause from 1 on; {@link #NONE}: it has not ended yet, only so much of it was seen
 */
public record Ending(int time, int cause, long count) {
    /** Censored: nobody knows yet how it ends. */
    public static final int NONE = 0;

    public Ending {
        if (time < 0 || cause < 0 || count < 0) {
            throw new IllegalArgumentException(time + ", " + cause + ", " + count);
        }
    }

    public boolean isCensored() {
        return cause == NONE;
    }
}
