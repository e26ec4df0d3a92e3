package soyuznik.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** How well said chances agree with what came. */
public record Calibration(List<Said> said) {
    public Calibration {
        said = List.copyOf(said);
    }

    /** A chance from 0 to 1 that was said so many times, and how many of these times it came. */
    public record Said(double chance, Proportion came) {
        public Said {
            if (!(chance >= 0 && chance <= 1)) {
                throw new IllegalArgumentException("A chance of " + chance);
            }
        }

        /** Said once. */
        public Said(double chance, boolean came) {
            this(chance, new Proportion(came ? 1 : 0, 1));
        }

        private double missed() {
            double not = came.base() - (double) came.count();
            return came.count() * (1 - chance) * (1 - chance) + not * chance * chance;
        }
    }

    /** How often it came of all times that anything was said. */
    public Proportion came() {
        return came(said);
    }

    private static Proportion came(List<Said> said) {
        return new Proportion(
                said.stream().mapToLong(one -> one.came().count()).sum(),
                said.stream().mapToLong(one -> one.came().base()).sum());
    }

    /**
     * The mean square of what was missed: 0 is foresight, 0.25 is what always saying one half gets.
     * Brier 1950, Monthly Weather Review 78, eq. 2, in the form for two outcomes (half of his).
     */
    public OptionalDouble brier() {
        return said.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(said.stream().mapToDouble(Said::missed).sum() / came().base());
    }

    /**
     * What always saying the average would have got, by somebody who knows it beforehand: s (1 − s)
     * for the share s that came. Murphy 1973, Journal of Applied Meteorology 12, p. 595: the
     * uncertainty.
     */
    public OptionalDouble plain() {
        double share = came().share();
        return said.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(share * (1 - share));
    }

    /** Said alike, from low to high: the mean of what was said, and how many of them came. */
    public record Bin(double low, double high, double mean, Proportion came) {}

    /** As many equally wide bins; an empty one is left out. */
    public List<Bin> bins(int number) {
        var bins = new ArrayList<Bin>();
        for (int i = 0; i < number; i++) {
            int place = i;
            var here = said.stream().filter(one -> place(one, number) == place).toList();
            if (!here.isEmpty()) {
                bins.add(bin((double) i / number, (double) (i + 1) / number, here));
            }
        }
        return bins;
    }

    private static int place(Said one, int number) {
        return Math.min((int) (one.chance() * number), number - 1);
    }

    private static Bin bin(double low, double high, List<Said> here) {
        var came = came(here);
        double sum = here.stream().mapToDouble(one -> one.chance() * one.came().base()).sum();
        return new Bin(low, high, sum / came.base(), came);
    }
}
