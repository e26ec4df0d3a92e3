package soyuznik.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
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

    /** Sixty talks in both languages, as sellers write them down. */
    @ParameterizedTest
    @CsvFileSource(resources = "/talks.csv", delimiter = ';', useHeadersInDisplayName = true)
    void isThatOfSixtyTalks(ArgumentsAccessor talk) {
        assertThat(derived(talk).came().name()).isEqualTo(talk.getString(4));
    }

    /** A day alone makes no act definite, and a refusal hides a small advance: eight of sixty. */
    @ParameterizedTest
    @CsvFileSource(resources = "/talks.csv", delimiter = ';', useHeadersInDisplayName = true)
    void isThatOfWhoeverHeardItButForVagueActsAndRefusals(ArgumentsAccessor talk) {
        boolean vague =
                text(talk, 1).matches("(Подумает|Посмотрит|Ждёт|Will think|Looks|Expects).*");
        boolean hidden = text(talk, 1).matches("(Даст попробовать|Lets us try).*");
        boolean missed = (vague && derived(talk).came() == Derived.Came.ADVANCE) || hidden;
        boolean same = derived(talk).came().name().equals(talk.getString(5));
        assertThat(same).isEqualTo(!missed);
    }

    private static Derived derived(ArgumentsAccessor talk) {
        var answer = Derived.Answer.valueOf(text(talk, 0));
        boolean dated = Boolean.parseBoolean(text(talk, 2));
        return Derived.of(answer, text(talk, 1), dated, text(talk, 3));
    }

    private static String text(ArgumentsAccessor agreed, int place) {
        return Objects.requireNonNullElse(agreed.getString(place), "");
    }
}
