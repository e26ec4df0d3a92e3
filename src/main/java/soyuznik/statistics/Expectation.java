package soyuznik.statistics;

/**
 * What is to be expected of a sum of which each part comes with a chance of its own, one without
 * regard to the other: the mean is the sum of chance × size, the variance that of chance × (1 −
 * chance) × size². Feller 1968, An Introduction to Probability Theory I, section IX.5 (variable
 * probabilities).
 */
public record Expectation(double mean, double variance) {
    public static final Expectation NOTHING = new Expectation(0, 0);

    /** The quantile 0.9 of the normal distribution: four of five lie within. */
    private static final double Z = 1.2815515655446004;

    /**
     * So many parts that come with the same chance.
     *
     * @param sum of their sizes
     * @param squares the sum of the squares of their sizes
     */
    public static Expectation of(double chance, double sum, double squares) {
        return new Expectation(chance * sum, chance * (1 - chance) * squares);
    }

    public Expectation plus(Expectation other) {
        return new Expectation(mean + other.mean, variance + other.variance);
    }

    /**
     * Where the sum lies in 80 of 100 cases, by the normal distribution that such sums tend to
     * (Feller 1968, section X.5); never below nothing, nor above what there is.
     *
     * @param most when everything comes
     */
    public Interval interval(double most) {
        double width = Z * Math.sqrt(variance);
        double low = Math.clamp(mean - width, 0, Math.max(most, 0));
        return new Interval(low, Math.max(low, Math.min(mean + width, most)));
    }
}
