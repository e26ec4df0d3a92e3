package soyuznik.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SurvivalTest {
    private static final Survival TREATED = Survival.of(Leukaemia.TREATED);

    /** Klein and Moeschberger 2003, table 4.1B; the band as Stata and SAS print it. */
    @Test
    void theCurveIsThePublishedOne() {
        assertThat(TREATED.steps().stream().map(SurvivalTest::printed))
                .containsExactly(
                        "6 21 3 0.8571 0.0764 0.6197 0.9516",
                        "7 17 1 0.8067 0.0869 0.5631 0.9228",
                        "10 15 1 0.7529 0.0963 0.5032 0.8894",
                        "13 12 1 0.6902 0.1068 0.4316 0.8491",
                        "16 11 1 0.6275 0.1141 0.3675 0.8049",
                        "22 7 1 0.5378 0.1282 0.2678 0.7468",
                        "23 6 1 0.4482 0.1346 0.1881 0.6801");
    }

    private static String printed(Step step) {
        return String.format(
                Locale.ROOT,
                "%d %d %d %.4f %.4f %.4f %.4f",
                step.time(),
                step.atRisk(),
                step.ended(),
                step.value(),
                step.error(),
                step.band().low(),
                step.band().high());
    }

    @Test
    void halfOfThePlaceboGroupIsLeftAfterEightWeeksAsPublished() {
        var placebo = Survival.of(Leukaemia.PLACEBO);
        assertThat(placebo.median()).hasValue(8);
        assertThat(TREATED.median()).hasValue(23);
        assertThat(TREATED.quantile(0.75)).isEmpty();
        assertThat(placebo.at(8)).isCloseTo(0.3810, within(0.00005));
        assertThat(placebo.steps().getLast().value()).isZero();
    }

    /** Klein and Moeschberger 2003, example 4.1: 23.29 weeks, standard error 2.83. */
    @Test
    void theRestrictedMeanIsThePublishedOne() {
        var mean = TREATED.restricted(35);
        assertThat(mean.value()).isCloseTo(23.29, within(0.005));
        assertThat(mean.error()).isCloseTo(2.83, within(0.005));
    }

    @Test
    void withoutCensoringTheMeanIsTheMean() {
        var placebo = Survival.of(Leukaemia.PLACEBO);
        double mean = Tally.of(Leukaemia.PLACEBO, 1).mean().orElseThrow();
        assertThat(placebo.restricted(23).value()).isCloseTo(mean, within(1e-9));
    }

    @Test
    void nothingSeenIsNoCurve() {
        var nothing = Survival.of(List.of());
        assertThat(nothing.steps()).isEmpty();
        assertThat(nothing.median()).isEmpty();
        assertThat(nothing.at(100)).isEqualTo(1);
    }

    @Test
    void theTrueCurveLiesInNinetyFiveOfAHundredBands() {
        var random = new Random(11);
        int held = 0;
        for (int i = 0; i < 1_000; i++) {
            held += bandAt(50, sample(random)).holds(Math.exp(-50 / 60.0)) ? 1 : 0;
        }
        assertThat(held / 1_000.0).isBetween(0.925, 0.975);
    }

    /** Exponential with the mean of 60, seen for a time that is itself by chance. */
    private static List<Ending> sample(Random random) {
        var sample = new ArrayList<Ending>();
        for (int i = 0; i < 80; i++) {
            double life = -60 * Math.log(1 - random.nextDouble());
            int seen = 20 + random.nextInt(120);
            int time = (int) Math.ceil(Math.min(life, seen));
            sample.add(new Ending(time, life <= seen ? 1 : Ending.NONE, 1));
        }
        return sample;
    }

    private static Interval bandAt(int time, List<Ending> sample) {
        return Survival.of(sample).steps().stream()
                .filter(step -> step.time() <= time)
                .reduce((_, later) -> later)
                .orElseThrow()
                .band();
    }
}
