package soyuznik.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import soyuznik.support.Rule;

/** What came of a talk is read from what was agreed, and nobody types it. */
@Rule("S-03")
class OutcomeOfTalksTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ORDERED; ; false; ; ORDER; ORDERED",
                "ORDERED; подпишет договор; true; вышлем счёт; ORDER; ORDERED",
                "REFUSED; ; false; ; REFUSAL; REFUSED",
                "REFUSED; перезвонит через год; true; ; REFUSAL; REFUSED",
                "NONE; пришлёт журнал ремонтов; true; ; ADVANCE; THEIR_ACT",
                "NONE; соберёт встречу с директором; true; подготовим отчёт; ADVANCE; THEIR_ACT",
                "NONE; sends a sample to the laboratory; true; ; ADVANCE; THEIR_ACT",
                "NONE; подумает; false; ; NO_ADVANCE; NO_DAY",
                "NONE; will think about it; false; we send a price; NO_ADVANCE; NO_DAY",
                "NONE; ; false; вышлем предложение; NO_ADVANCE; ONLY_OURS",
                "NONE; ; true; вышлем предложение; NO_ADVANCE; ONLY_OURS",
                "NONE; ; false; ; NO_ADVANCE; NOTHING"
            })
    void isReadFromWhatWasAgreed(ArgumentsAccessor agreed) {
        var answer = Derived.Answer.valueOf(text(agreed, 0));
        var derived =
                Derived.of(
                        answer,
                        text(agreed, 1),
                        Boolean.parseBoolean(text(agreed, 2)),
                        text(agreed, 3));
        assertThat(derived.came().name()).isEqualTo(agreed.getString(4));
        assertThat(derived.reason().name()).isEqualTo(agreed.getString(5));
    }

    private static String text(ArgumentsAccessor agreed, int place) {
        return Objects.requireNonNullElse(agreed.getString(place), "");
    }
}
