package soyuznik.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import soyuznik.clients.Level;
import soyuznik.support.Rule;

/** How firm a tie is, as the rule counts it. */
@Rule("A-06")
class StrengthTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    private static Strength one(Strength.Touch what, int age, Level level) {
        return of(List.of(new Strength.Done(what, TODAY.minusDays(age), 1)), level);
    }

    private static Strength of(List<Strength.Done> done, Level level) {
        return Strength.of(done, level, TODAY);
    }

    @ParameterizedTest
    @CsvSource({
        "MEETING, 1.0",
        "REMOTE, 1.0",
        "VISIT, 1.0",
        "PRESENTATION, 0.8",
        "DEMONSTRATION, 0.8",
        "CALL, 0.5",
        "EVENT, 0.4",
        "LETTER, 0.2",
        "MESSAGE, 0.2"
    })
    void whatIsDoneTodayWeighsWhole(Strength.Touch what, double weight) {
        assertThat(one(what, 0, Level.HEAD).value()).isEqualTo(weight);
        assertThat(one(what, -3, Level.HEAD).value()).isEqualTo(weight);
    }

    @ParameterizedTest
    @CsvSource({"SPECIALIST, 45", "HEAD, 90", "DIRECTOR, 180", "OWNER, 365", ", 45"})
    void theHigherSomebodyStandsTheLongerTheyRemember(Level level, int half) {
        assertThat(one(Strength.Touch.MEETING, half, level).value()).isEqualTo(0.5, within(1e-9));
        var twice = one(Strength.Touch.MEETING, 2 * half, level);
        assertThat(twice.value()).isEqualTo(0.25, within(1e-9));
        assertThat(one(Strength.Touch.MEETING, 2 * half + 1, level).isLive()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "MEETING, 0, FIRM",
        "MEETING, 1, LIVE",
        "CALL, 30, LIVE",
        "CALL, 31, FADING",
        "CALL, 44, FADING",
        "CALL, 46, FADED",
        "LETTER, 0, FADED"
    })
    void aSpecialistsTieIsAWord(Strength.Touch what, int age, Strength.Word word) {
        assertThat(one(what, age, Level.SPECIALIST).word()).isEqualTo(word);
    }

    @ParameterizedTest
    @EnumSource(Strength.Touch.class)
    void whatIsDoneTwiceCountsTwice(Strength.Touch what) {
        var twice = of(List.of(new Strength.Done(what, TODAY, 2)), Level.HEAD);
        var apart =
                of(
                        List.of(
                                new Strength.Done(what, TODAY, 1),
                                new Strength.Done(what, TODAY.minusDays(90), 1)),
                        Level.HEAD);
        assertThat(twice.value() / apart.value()).isEqualTo(2 / 1.5, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"1, 90", "2, 135", "4, 180", "0, 0"})
    void itLastsSoManyDaysYet(int meetings, long days) {
        var done = new Strength.Done(Strength.Touch.MEETING, TODAY, meetings);
        assertThat(of(List.of(done), Level.SPECIALIST).lastsDays()).isEqualTo(days);
    }
}
