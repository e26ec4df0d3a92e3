package soyuznik.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {
    /** The examples of Newcombe 1998, Statistics in Medicine 17, table II, method 10. */
    @ParameterizedTest
    @CsvSource({
        "56/70, 48/80, 0.0524, 0.3339",
        "9/10, 3/10, 0.1705, 0.8090",
        "6/7, 2/7, 0.0582, 0.8062",
        "5/56, 0/29, -0.0381, 0.1926",
        "0/10, 0/20, -0.1611, 0.2775",
        "10/10, 0/10, 0.6075, 1.0000"
    })
    void theIntervalIsThatOfThePublishedExamples(
            String one, String other, double low, double high) {
        var interval = new Difference(read(one), read(other)).interval();
        assertThat(interval.low()).isCloseTo(low, within(0.00005));
        assertThat(interval.high()).isCloseTo(high, within(0.00005));
    }

    private static Proportion read(String share) {
        int stroke = share.indexOf('/');
        return new Proportion(
                Long.parseLong(share.substring(0, stroke)),
                Long.parseLong(share.substring(stroke + 1)));
    }

    @Test
    void ofNothingNothingIsProven() {
        var unknown = new Difference(new Proportion(3, 3), new Proportion(0, 0));
        assertThat(unknown.isKnown()).isFalse();
        assertThat(unknown.isProven()).isFalse();
        assertThat(unknown.interval()).isEqualTo(new Interval(-1, 1));
    }

    @Test
    void whatIsFartherAndWhatHasMoreBehindItIsSurer() {
        var few = new Difference(new Proportion(3, 10), new Proportion(5, 10));
        var many = new Difference(new Proportion(300, 1000), new Proportion(500, 1000));
        assertThat(few.isProven()).isFalse();
        assertThat(many.isProven()).isTrue();
        assertThat(many.surely()).isPositive().isGreaterThan(few.surely());
    }

    @Test
    void theTrueDifferenceLiesInNinetyFiveOfAHundredIntervals() {
        var random = new Random(5);
        int held = 0;
        for (int i = 0; i < 4_000; i++) {
            var difference = new Difference(drawn(random, 0.3, 40), drawn(random, 0.5, 60));
            held += difference.interval().holds(-0.2) ? 1 : 0;
        }
        assertThat(held / 4_000.0).isBetween(0.93, 0.97);
    }

    private static Proportion drawn(Random random, double chance, int of) {
        return new Proportion(random.doubles(of).filter(each -> each < chance).count(), of);
    }
}
