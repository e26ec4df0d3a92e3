package soyuznik.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExpectationTest {

    /** By hand: 0.5 · 10 + 0.2 · 20; 0.5 · 0.5 · 100 + 0.2 · 0.8 · 400. */
    @Test
    void eachPartCountsByItsChanceAndItsSize() {
        var sum = Expectation.of(0.5, 10, 100).plus(Expectation.of(0.2, 20, 400));
        assertThat(sum.mean()).isCloseTo(9, within(1e-12));
        assertThat(sum.variance()).isCloseTo(25 + 64, within(1e-12));
        assertThat(sum.interval(30).high()).isCloseTo(9 + 1.2816 * 9.434, within(0.001));
        assertThat(sum.interval(30).low()).isZero();
        assertThat(sum.interval(15).high()).isEqualTo(15);
    }

    @Test
    void ofNothingNothingIsExpected() {
        assertThat(Expectation.NOTHING.interval(0)).isEqualTo(new Interval(0, 0));
    }

    /** Two hundred deals of unlike sizes and chances, run four thousand times. */
    @Test
    void fourOfFiveResultsLieWithin() {
        var random = new Random(80);
        var sizes = random.doubles(200, 1, 20).toArray();
        var chances = random.doubles(200, 0.05, 0.9).toArray();
        var sum = Expectation.NOTHING;
        for (int i = 0; i < 200; i++) {
            sum = sum.plus(Expectation.of(chances[i], sizes[i], sizes[i] * sizes[i]));
        }
        var interval = sum.interval(Arrays.stream(sizes).sum());
        int inside = 0;
        for (int run = 0; run < 4_000; run++) {
            inside += interval.holds(came(random, sizes, chances)) ? 1 : 0;
        }
        assertThat(inside / 4_000.0).isCloseTo(0.8, within(0.02));
    }

    private static double came(Random random, double[] sizes, double[] chances) {
        double came = 0;
        for (int i = 0; i < sizes.length; i++) {
            came += random.nextDouble() < chances[i] ? sizes[i] : 0;
        }
        return came;
    }
}
