package soyuznik.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * The share that has ended by one cause after each time, while other causes may come first: what
 * one minus a curve of survival overstates.
 *
 * <p>Aalen and Johansen 1978, Scandinavian Journal of Statistics 5, here as in Klein and
 * Moeschberger 2003, eq. 4.7.1. Variance: of the delta method, Marubini and Valsecchi 1995, eq.
 * 10.12 (without competing causes it is that of Greenwood). Band: of log(-log I), Choudhury 2002,
 * Statistics in Medicine 21, p. 1129.
 *
 * @param steps only the times at which something ended by this cause
 * @param last the longest time that was seen
 */
public record Incidence(List<Step> steps, int last) {
    public Incidence {
        steps = List.copyOf(steps);
    }

    public static Incidence of(List<Ending> endings, int cause) {
        var table = LifeTable.of(endings);
        var steps = new ArrayList<Step>();
        var sums = new Sums();
        for (var line : table.lines()) {
            if (line.all() > 0) {
                sums.add(line, cause);
                if (line.of(cause) > 0) {
                    steps.add(sums.step(line, cause));
                }
            }
        }
        return new Incidence(steps, table.last());
    }

    /**
     * The variance asks of every time before how far the curve has come since; the squares are
     * taken apart, so that one pass is enough.
     */
    private static final class Sums {
        private double survival = 1;
        private double incidence;
        private double weight;
        private double weighted;
        private double squared;
        private double own;
        private double mixed;
        private double mixedWeighted;

        void add(LifeTable.Line line, int cause) {
            double there = line.atRisk();
            double ended = line.all();
            double caused = line.of(cause);
            incidence += survival * caused / there;
            double left = there - ended;
            double hazard = left > 0 ? ended / (there * left) : 0;
            weight += hazard;
            weighted += hazard * incidence;
            squared += hazard * incidence * incidence;
            own += survival * survival * (there - caused) * caused / (there * there * there);
            double mix = survival * caused / (there * there);
            mixed += mix;
            mixedWeighted += mix * incidence;
            survival *= left / there;
        }

        Step step(LifeTable.Line line, int cause) {
            double far = incidence * incidence * weight - 2 * incidence * weighted + squared;
            double variance = far + own - 2 * (incidence * mixed - mixedWeighted);
            double error = Math.sqrt(Math.max(variance, 0));
            return new Step(
                    line.time(), line.atRisk(), line.of(cause), incidence, error, band(error));
        }

        private Interval band(double error) {
            if (incidence >= 1 || error <= 0) {
                return new Interval(incidence, incidence);
            }
            double width = Interval.Z * error / (incidence * Math.log(incidence));
            return new Interval(
                    Math.pow(incidence, Math.exp(-width)), Math.pow(incidence, Math.exp(width)));
        }
    }

    public double at(int time) {
        return steps.stream()
                .filter(step -> step.time() <= time)
                .reduce((_, later) -> later)
                .map(Step::value)
                .orElse(0.0);
    }

    /** What has come of it in the end, as far as was seen. */
    public double whole() {
        return steps.isEmpty() ? 0 : steps.getLast().value();
    }

    /**
     * The first time after which at least so much of all has ended by the cause; may never come.
     */
    public OptionalInt quantile(double share) {
        return steps.stream()
                .filter(step -> step.value() >= share - Tally.ROUNDING)
                .mapToInt(Step::time)
                .findFirst();
    }
}
