package soyuznik.buying;

import java.util.List;

/**
 * What became of a typical problem on the lists of projects.
 *
 * @param taken how often it was supposed somewhere
 * @param confirmed by somebody of the client
 * @param refuted taken off the list again, on a later day, when nobody had confirmed it
 */
// S-10
public record Learned(int taken, int confirmed, int refuted) {
    static final Learned NOTHING = new Learned(0, 0, 0);

    /** The share among all weighs as much as so many answers of its own. */
    private static final int PRIOR = 4;

    /** Fewer answers say little. */
    private static final int ENOUGH = 5;

    public int decided() {
        return confirmed + refuted;
    }

    public boolean isThin() {
        return decided() < ENOUGH;
    }

    /**
     * The share that a client will confirm, as far as can be told: the mean of a beta distribution
     * whose beginning is the share among all typical problems (Laplace’s rule for these).
     */
    double expected(double all) {
        return (confirmed + PRIOR * all) / (decided() + PRIOR);
    }

    /** Among all: half where nothing was decided yet. */
    static double share(List<Learned> all) {
        int confirmed = all.stream().mapToInt(Learned::confirmed).sum();
        int decided = all.stream().mapToInt(Learned::decided).sum();
        return (confirmed + 1.0) / (decided + 2.0);
    }
}
