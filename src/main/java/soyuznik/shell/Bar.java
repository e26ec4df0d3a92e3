package soyuznik.shell;

import java.util.Locale;

/**
 * A bar as a picture: how long it is and how much of it is filled, as parts of the longest; the
 * page stretches it.
 */
public record Bar(double whole, double part) {
    /** Nothing is longer than the longest. */
    public static Bar of(long part, long whole, long longest) {
        return longest == 0
                ? new Bar(0, 0)
                : new Bar((double) whole / longest, (double) part / longest);
    }

    public String wholeWidth() {
        return width(whole);
    }

    public String partWidth() {
        return width(part);
    }

    /** Where more came than was wanted, what came is the longer one. */
    public String drawnWidth() {
        return width(drawn());
    }

    private double drawn() {
        return Math.max(whole, part);
    }

    /** How much of what is drawn is filled. */
    public String partOfDrawn() {
        return width(drawn() == 0 ? 0 : part / drawn());
    }

    private static String width(double share) {
        return String.format(Locale.ROOT, "%.2f%%", 100 * Math.min(share, 1));
    }
}
