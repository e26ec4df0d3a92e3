package soyuznik.statistics;

/**
 * So many of so many.
 *
 * @param base may be nothing: then there is no share, and anything is possible
 */
public record Proportion(long count, long base) {
    public Proportion {
        if (count < 0 || base < count) {
            throw new IllegalArgumentException(count + " of " + base);
        }
    }

    public boolean isKnown() {
        return base > 0;
    }

    /** From 0 to 1; of nothing nothing. */
    public double share() {
        return isKnown() ? (double) count / base : 0;
    }

    /**
     * Where the true share lies in 95 of 100 cases: the score interval without correction of
     * continuity. Wilson 1927, Journal of the American Statistical Association 22, p. 209;
     * recommended in this form by Newcombe 1998, Statistics in Medicine 17, method 3.
     */
    public Interval interval() {
        if (!isKnown()) {
            return new Interval(0, 1);
        }
        double z = Interval.Z;
        double share = share();
        double width = z * Math.sqrt(share * (1 - share) / base + z * z / (4.0 * base * base));
        double middle = share + z * z / (2.0 * base);
        double whole = 1 + z * z / base;
        return new Interval(
                count == 0 ? 0 : (middle - width) / whole,
                count == base ? 1 : (middle + width) / whole);
    }
}
