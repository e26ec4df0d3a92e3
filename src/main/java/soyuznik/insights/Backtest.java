package soyuznik.insights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import soyuznik.projects.Backtests;
import soyuznik.statistics.Calibration;
import soyuznik.statistics.Expectation;
import soyuznik.statistics.Interval;
import soyuznik.statistics.Proportion;

/**
 * How well the chances agreed with what came, quarter by quarter of the past.
 *
 * @param at when it was counted; null: never
 */
// N-03
public record Backtest(List<Backtests.Line> lines, @Nullable Instant at) {
    public Backtest {
        lines = List.copyOf(lines);
    }

    public boolean isKnown() {
        return !lines.isEmpty();
    }

    public Optional<Instant> counted() {
        return Optional.ofNullable(at);
    }

    public Calibration calibration() {
        return new Calibration(lines.stream().map(Backtest::said).toList());
    }

    private static Calibration.Said said(Backtests.Line line) {
        return new Calibration.Said(line.chance(), new Proportion(line.won(), line.projects()));
    }

    /**
     * One quarter.
     *
     * @param from its first day
     * @param expected how many were to be won
     * @param came how many were, of all that were open when it began
     */
    public record Past(LocalDate from, Expectation expected, Proportion came) {
        /** Where the number was to lie in 80 of 100 cases. */
        public Interval interval() {
            return expected.interval((double) came.base());
        }

        public boolean isWithin() {
            return interval().holds((double) came.count());
        }
    }

    /** Only of what was said so; who says it for certain belongs to the last ones. */
    public Backtest between(double low, double high) {
        return new Backtest(
                lines.stream()
                        .filter(line -> line.chance() >= low)
                        .filter(line -> line.chance() < high || high >= 1)
                        .toList(),
                at);
    }

    /** The last first. */
    public List<Past> quarters() {
        return lines.stream()
                .map(Backtests.Line::quarter)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(this::past)
                .toList();
    }

    private Past past(LocalDate from) {
        var here = lines.stream().filter(line -> line.quarter().equals(from)).toList();
        var expected = Expectation.NOTHING;
        for (var line : here) {
            double projects = line.projects();
            expected = expected.plus(Expectation.of(line.chance(), projects, projects));
        }
        var calibration = new Calibration(here.stream().map(Backtest::said).toList());
        return new Past(from, expected, calibration.came());
    }

    /** How many were to be won in all quarters. */
    public double expected() {
        return quarters().stream().mapToDouble(past -> past.expected().mean()).sum();
    }

    public long within() {
        return quarters().stream().filter(Past::isWithin).count();
    }
}
