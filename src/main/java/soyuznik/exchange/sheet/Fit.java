package soyuznik.exchange.sheet;

/**
 * How many cells can be read only in the first of two ways, only in the second, or in both with
 * different results.
 */
public record Fit(int first, int second, int either) {
    public static final Fit NONE = new Fit(0, 0, 0);

    public Fit plus(Fit other) {
        return new Fit(first + other.first, second + other.second, either + other.either);
    }

    /** Whether only a person can say which way is meant. */
    public boolean ask() {
        return (first > 0 && second > 0) || (first + second == 0 && either > 0);
    }

    public boolean secondOnly() {
        return second > 0 && first == 0;
    }

    static Fit of(Object first, Object second, boolean readFirst, boolean readSecond) {
        if (readFirst && readSecond) {
            return first.equals(second) ? NONE : new Fit(0, 0, 1);
        }
        return new Fit(readFirst ? 1 : 0, readSecond ? 1 : 0, 0);
    }
}
