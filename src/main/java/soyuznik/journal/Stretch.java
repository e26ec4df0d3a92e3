package soyuznik.journal;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a history is read, newest first.
 *
 * @param from the number of the entry it begins with
 * @param most at most so many entries
 */
public record Stretch(long from, int most) {
    private static final int EARLIER = 50;

    public static Stretch newest(int most) {
        return new Stretch(Long.MAX_VALUE, most);
    }

    /** What goes on from there; null: the newest. */
    public static Stretch from(@Nullable Long from) {
        return from == null ? newest(EARLIER) : new Stretch(from, EARLIER);
    }

    /** With one more, that tells whether it goes on. */
    public Stretch andOne() {
        return new Stretch(from, most + 1);
    }
}
