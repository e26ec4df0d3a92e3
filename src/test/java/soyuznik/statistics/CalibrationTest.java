package soyuznik.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import soyuznik.statistics.Calibration.Said;

class CalibrationTest {
    @Test
    void whatIsForeseenMissesNothingAndAHalfAQuarter() {
        assertThat(brier(new Said(1, true), new Said(0, false))).isZero();
        assertThat(brier(new Said(0.5, true), new Said(0.5, false))).isEqualTo(0.25);
        assertThat(brier(new Said(0.8, true), new Said(0.3, false)))
                .isCloseTo(0.065, within(1e-12));
        assertThat(new Calibration(List.of()).brier()).isEmpty();
    }

    private static double brier(Said... said) {
        return new Calibration(List.of(said)).brier().orElseThrow();
    }

    @Test
    void whoSaysTheTrueChanceIsOnTheLineInEveryBin() {
        var random = new Random(8);
        var said = new ArrayList<Said>();
        for (int i = 0; i < 20_000; i++) {
            double chance = random.nextDouble();
            said.add(new Said(chance, random.nextDouble() < chance));
        }
        var bins = new Calibration(said).bins(5);
        assertThat(bins).hasSize(5);
        assertThat(bins)
                .allSatisfy(
                        bin -> assertThat(bin.came().share()).isCloseTo(bin.mean(), within(0.03)));
    }

    @Test
    void theHighestChanceStandsInTheLastBinAndEmptyOnesAreLeftOut() {
        var bins = new Calibration(List.of(new Said(1, true), new Said(0.05, false))).bins(10);
        assertThat(bins).hasSize(2);
        assertThat(bins.getLast().came()).isEqualTo(new Proportion(1, 1));
    }

    /** By hand: the average of four is one half, so a quarter; said apart it is less. */
    @Test
    void theAverageIsWhatTheChancesAreHeldAgainst() {
        var apart =
                new Calibration(
                        List.of(
                                new Said(0.75, new Proportion(3, 4)),
                                new Said(0.25, new Proportion(1, 4))));
        assertThat(apart.came()).isEqualTo(new Proportion(4, 8));
        assertThat(apart.plain()).hasValue(0.25);
        assertThat(apart.brier()).hasValue(0.1875);
        assertThat(new Calibration(List.of()).plain()).isEmpty();
    }
}
