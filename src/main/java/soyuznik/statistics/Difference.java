package soyuznik.statistics;

/** How far one share lies above another of other things. */
public record Difference(Proportion one, Proportion other) {

    public boolean isKnown() {
        return one.isKnown() && other.isKnown();
    }

    /** From -1 to 1. */
    public double value() {
        return one.share() - other.share();
    }

    /**
     * Where the true difference lies in 95 of 100 cases: from the score intervals of both. Newcombe
     * 1998, Statistics in Medicine 17, p. 876, method 10.
     */
    public Interval interval() {
        if (!isKnown()) {
            return new Interval(-1, 1);
        }
        var first = one.interval();
        var second = other.interval();
        double below = Math.hypot(one.share() - first.low(), second.high() - other.share());
        double above = Math.hypot(first.high() - one.share(), other.share() - second.low());
        return new Interval(value() - below, value() + above);
    }

    /** Whether chance alone would seldom make them differ so. */
    public boolean isProven() {
        return isKnown() && !interval().holds(0);
    }

    /** How far it surely lies from nothing; below 0 of what is not proven. */
    public double surely() {
        return Math.max(interval().low(), -interval().high());
    }
}
