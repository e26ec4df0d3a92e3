package soyuznik.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {
    /** The examples of Newcombe 1998, Statistics in Medicine 17, table I, method 3. */
    @ParameterizedTest
    @CsvSource({
        "81, 263, 0.2553, 0.3662",
        "15, 148, 0.0624, 0.1605",
        "0, 20, 0.0000, 0.1611",
        "1, 29, 0.0061, 0.1718",
        "29, 29, 0.8830, 1.0000"
    })
    void theIntervalIsThatOfThePublishedExamples(long count, long base, double low, double high) {
        var interval = new Proportion(count, base).interval();
        assertThat(interval.low()).isCloseTo(low, within(0.00005));
        assertThat(interval.high()).isCloseTo(high, within(0.00005));
    }

    @Test
    void ofNothingAnythingIsPossible() {
        var nothing = new Proportion(0, 0);
        assertThat(nothing.isKnown()).isFalse();
        assertThat(nothing.share()).isZero();
        assertThat(nothing.interval()).isEqualTo(new Interval(0, 1));
    }

    @Test
    void theTrueShareLiesInNinetyFiveOfAHundredIntervals() {
        var random = new Random(3);
        int held = 0;
        for (int i = 0; i < 4_000; i++) {
            long came = random.doubles(40).filter(each -> each < 0.3).count();
            held += new Proportion(came, 40).interval().holds(0.3) ? 1 : 0;
        }
        assertThat(held / 4_000.0).isBetween(0.93, 0.97);
    }
}
