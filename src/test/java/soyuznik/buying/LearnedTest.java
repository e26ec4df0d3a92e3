package soyuznik.buying;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import soyuznik.support.Rule;

@Rule("S-10")
class LearnedTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0.50", // nothing known: as all
        "1, 0, 0.60", // one answer moves it a little
        "0, 1, 0.40",
        "16, 0, 0.90", // many move it far
        "8, 8, 0.50"
    })
    void fewAnswersAreDrawnTowardsTheShareOfAll(int confirmed, int refuted, double expected) {
        var learned = new Learned(confirmed + refuted, confirmed, refuted);
        assertThat(learned.expected(0.5)).isEqualTo(expected);
    }

    @Test
    void oneThatWasConfirmedNineTimesOfTenStandsAboveOneThatWasConfirmedOnce() {
        assertThat(new Learned(10, 9, 1).expected(0.5))
                .isGreaterThan(new Learned(1, 1, 0).expected(0.5));
    }

    @ParameterizedTest
    @CsvSource({"2, 2, true", "4, 1, false", "0, 0, true"})
    void fewerThanFiveAnswersSayLittle(int confirmed, int refuted, boolean thin) {
        assertThat(new Learned(9, confirmed, refuted).isThin()).isEqualTo(thin);
    }

    @Test
    void theShareOfAllIsHalfWhereNothingWasDecided() {
        assertThat(Learned.share(List.of(Learned.NOTHING))).isEqualTo(0.5);
        assertThat(Learned.share(List.of(new Learned(8, 8, 0)))).isEqualTo(0.9);
    }
}
