package soyuznik.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TallyTest {
    /** 1 2 2 3 10, as R's quantile and PostgreSQL's percentile_cont have it. */
    @ParameterizedTest
    @CsvSource({"0, 1", "0.25, 2", "0.5, 2", "0.75, 3", "0.9, 7.2", "1, 10"})
    void aQuantileLiesBetweenTheTwoNearestInProportion(double share, double expected) {
        var five = new Tally(Map.of(1, 1L, 2, 2L, 3, 1L, 10, 1L));
        assertThat(five.quantile(share)).hasValueCloseTo(expected, within(1e-9));
    }

    @Test
    void onlyWhatEndedByTheCauseIsCounted() {
        var endings = List.of(new Ending(4, 1, 2), new Ending(10, 1, 1), new Ending(99, 0, 5));
        var won = Tally.of(endings, 1);
        assertThat(won.size()).isEqualTo(3);
        assertThat(won.mean()).hasValueCloseTo(6.0, within(1e-9));
        assertThat(won.median()).hasValue(4);
        assertThat(Tally.of(endings, 2).mean()).isEmpty();
    }
}
