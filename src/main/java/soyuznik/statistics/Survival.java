package soyuznik.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * The share of those that have not ended yet, after each time; whatever ends them counts.
 *
 * <p>Product limit: Kaplan and Meier 1958, Journal of the American Statistical Association 53, eq.
 * 2b. Variance: Greenwood 1926, as in Klein and Moeschberger 2003, eq. 4.2.2. Band: of log(-log S),
 * Kalbfleisch and Prentice 2002, section 1.4; it stays between 0 and 1.
 *
 * @param steps only the times at which something ended
 * @param last the longest time that was seen
 */
public record Survival(List<Step> steps, int last) {
    public Survival {
        steps = List.copyOf(steps);
    }

    public static Survival of(List<Ending> endings) {
        var table = LifeTable.of(endings);
        var steps = new ArrayList<Step>();
        double value = 1;
        double sum = 0;
        for (var line : table.lines()) {
            long ended = line.all();
            if (ended > 0) {
                long left = line.atRisk() - ended;
                value *= (double) left / line.atRisk();
                sum += left == 0 ? 0 : (double) ended / ((double) line.atRisk() * left);
                steps.add(step(line, value, sum));
            }
        }
        return new Survival(steps, table.last());
    }

    private static Step step(LifeTable.Line line, double value, double sum) {
        if (value <= 0) {
            return new Step(line.time(), line.atRisk(), line.all(), 0, 0, new Interval(0, 0));
        }
        double width = Interval.Z * Math.sqrt(sum) / Math.log(value);
        var band =
                new Interval(Math.pow(value, Math.exp(-width)), Math.pow(value, Math.exp(width)));
        return new Step(
                line.time(), line.atRisk(), line.all(), value, value * Math.sqrt(sum), band);
    }

    public double at(int time) {
        return steps.stream()
                .filter(step -> step.time() <= time)
                .reduce((_, later) -> later)
                .map(Step::value)
                .orElse(1.0);
    }

    /**
     * The first time after which at most so much is left; none as long as more is. Klein and
     * Moeschberger 2003, section 4.5.
     */
    public OptionalInt quantile(double ended) {
        return steps.stream()
                .filter(step -> step.value() <= 1 - ended + Tally.ROUNDING)
                .mapToInt(Step::time)
                .findFirst();
    }

    public OptionalInt median() {
        return quantile(0.5);
    }

    /** The mean time until it ends, of which no more than the limit counts. */
    public Mean restricted(int limit) {
        double mean = area(0, limit);
        double variance =
                steps.stream()
                        .filter(step -> step.time() <= limit)
                        .mapToDouble(step -> part(step, limit))
                        .sum();
        return new Mean(mean, Math.sqrt(variance));
    }

    /** Klein and Moeschberger 2003, eq. 4.5.1 and 4.5.2. */
    public record Mean(double value, double error) {}

    private double part(Step step, int limit) {
        double left = area(step.time(), limit);
        double still = (double) step.atRisk() - step.ended();
        return still == 0 ? 0 : left * left * step.ended() / (step.atRisk() * still);
    }

    /** Below the curve between the times. */
    private double area(int from, int to) {
        double area = 0;
        double value = at(from);
        int since = from;
        for (var step : steps) {
            if (step.time() > from && step.time() < to) {
                area += value * (step.time() - since);
                value = step.value();
                since = step.time();
            }
        }
        return area + value * (to - since);
    }
}
