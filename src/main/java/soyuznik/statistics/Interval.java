package soyuznik.statistics;

/** From low to high, both included: where something lies that is known from a sample only. */
public record Interval(double low, double high) {
    /** The quantile 0.975 of the normal distribution: all intervals here hold in 95 of 100. */
    static final double Z = 1.959963984540054;

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException(low + " is not below " + high);
        }
    }

    public boolean holds(double value) {
        return low <= value && value <= high;
    }
}
