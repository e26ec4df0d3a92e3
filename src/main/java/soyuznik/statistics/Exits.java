package soyuznik.statistics;

import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * How something that lasts comes to its end, day by day, each way by itself (Aalen and Johansen
 * 1978, as {@link Incidence}); kept by day, so that many may ask.
 */
final class Exits {
    /**
     * As if so many more had been seen that ended as those do who are told of by more. The mean of
     * a beta distribution after a sample lies between both in proportion to the numbers: Gelman et
     * al. 2013, Bayesian Data Analysis, section 2.4.
     */
    static final int WEIGHT = 10;

    private final int last;
    private final long[] atRisk;
    private final double[] before;
    private final double[][] density;

    /**
     * @param causes so many ways out there are, from 1 on
     */
    Exits(List<Ending> endings, int causes) {
        var table = LifeTable.of(endings);
        last = table.last();
        atRisk = new long[last + 2];
        before = new double[last + 2];
        density = new double[causes + 1][last + 2];
        double survival = 1;
        int from = 0;
        for (var line : table.lines()) {
            fill(from, line.time(), line.atRisk(), survival);
            for (int cause = 1; cause <= causes; cause++) {
                density[cause][line.time()] = survival * line.of(cause) / line.atRisk();
            }
            survival *= (double) (line.atRisk() - line.all()) / line.atRisk();
            from = line.time() + 1;
        }
        fill(from, last + 1, 0, survival);
    }

    private void fill(int from, int to, long there, double survival) {
        for (int time = from; time <= to; time++) {
            atRisk[time] = there;
            before[time] = survival;
        }
    }

    int last() {
        return last;
    }

    /** Those that had not ended before. */
    long atRisk(int time) {
        return atRisk[Math.min(time, last + 1)];
    }

    /** Which share ends so at this time. */
    double density(int cause, int time) {
        return time > last ? 0 : density[cause][time];
    }

    /** Which share has not ended before. */
    double before(int time) {
        return before[Math.min(time, last + 1)];
    }

    /**
     * What those say who lasted so long, as far as they are many; the fewer they are, the more
     * speak for them twice as many, who lasted less long, and so on up to all.
     *
     * @param raw as the sample alone says it
     */
    Chance told(IntToDoubleFunction raw, int age) {
        long alike = atRisk(age);
        double own = alike == 0 ? 0 : raw.applyAsDouble(age);
        int earlier = earlier(Math.max(2 * alike, 1));
        if (earlier < 0) {
            return new Chance(alike == 0 ? raw.applyAsDouble(0) : shrunk(own, alike, raw), alike);
        }
        double prior = told(raw, earlier).value();
        return new Chance((alike * own + WEIGHT * prior) / (alike + WEIGHT), alike);
    }

    private double shrunk(double own, long alike, IntToDoubleFunction raw) {
        return (alike * own + WEIGHT * raw.applyAsDouble(0)) / (alike + WEIGHT);
    }

    /** The last time at which at least so many were there; −1: there never were. */
    private int earlier(long many) {
        int low = -1;
        int high = last;
        while (low < high) {
            int middle = Math.ceilDiv(low + high, 2);
            if (atRisk[middle] >= many) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
