package soyuznik.statistics;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Whole numbers with how often each came: a sample, however large, that has been counted. */
public record Tally(Map<Integer, Long> counts) {
    /** What doubles lose when they are added up. */
    static final double ROUNDING = 1e-12;

    public Tally {
        counts = Map.copyOf(counts);
    }

    /** How long those took that ended by the cause. */
    public static Tally of(List<Ending> endings, int cause) {
        var counts = new TreeMap<Integer, Long>();
        endings.stream()
                .filter(ending -> ending.cause() == cause && ending.count() > 0)
                .forEach(ending -> counts.merge(ending.time(), ending.count(), Long::sum));
        return new Tally(counts);
    }

    public long size() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    public OptionalDouble mean() {
        double sum =
                counts.entrySet().stream()
                        .mapToDouble(each -> (double) each.getKey() * each.getValue())
                        .sum();
        return counts.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(sum / size());
    }

    /**
     * Between the two nearest, in proportion: Hyndman and Fan 1996, The American Statistician 50,
     * definition 7, which PostgreSQL's {@code percentile_cont} follows too.
     */
    public OptionalDouble quantile(double share) {
        if (counts.isEmpty()) {
            return OptionalDouble.empty();
        }
        double place = share * (size() - 1);
        long below = (long) Math.floor(place + ROUNDING);
        double low = at(below);
        double rest = Math.max(place - below, 0);
        return OptionalDouble.of(rest <= ROUNDING ? low : low + rest * (at(below + 1) - low));
    }

    public OptionalDouble median() {
        return quantile(0.5);
    }

    /** The number that stands at the place, from 0 on, in their order. */
    private int at(long place) {
        long passed = 0;
        int number = 0;
        for (var each : new TreeMap<>(counts).entrySet()) {
            if (passed > place) {
                break;
            }
            number = each.getKey();
            passed += each.getValue();
        }
        return number;
    }
}
