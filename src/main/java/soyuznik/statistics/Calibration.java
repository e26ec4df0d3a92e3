package soyuznik.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** How well said chances agree with what came. */
public record Calibration(List<Said> said) {
    public Calibration {
        said = List.copyOf(said);
    }

    /** A chance from 0 to 1, and whether it came. */
    public record Said(double chance, boolean came) {
        public Said {
            if (!(chance >= 0 && chance <= 1)) {
                throw new IllegalArgumentException("A chance of " + chance);
            }
        }

        private double missed() {
            double miss = came ? 1 - chance : chance;
            return miss * miss;
        }
    }

    /**
     * The mean square of what was missed: 0 is foresight, 0.25 is what always saying one half gets.
     * Brier 1950, Monthly Weather Review 78, eq. 2, in the form for two outcomes (half of his).
     */
    public OptionalDouble brier() {
        return said.stream().mapToDouble(Said::missed).average();
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
        double mean = here.stream().mapToDouble(Said::chance).average().orElseThrow();
        long came = here.stream().filter(Said::came).count();
        return new Bin(low, high, mean, new Proportion(came, here.size()));
    }
}
