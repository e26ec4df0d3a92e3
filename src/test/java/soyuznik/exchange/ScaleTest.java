package soyuznik.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import soyuznik.support.Rule;

/** In what sums are given is read from the names of their columns. */
@Rule("W-01")
class ScaleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "COMPANIES; Выручка, тыс. руб.; REVENUE; 1000",
                "COMPANIES; Годовой оборот (млн ₽); REVENUE; 1000000",
                "COMPANIES; Annual Revenue (in thousands USD); REVENUE; 1000",
                "COMPANIES; Выручка; REVENUE; 1",
                "PROJECTS; Сумма, руб.; AMOUNT; 1",
                "PROJECTS; Сумма в млн; AMOUNT; 1000000",
                "PROJECTS; Этап, тыс.; IGNORED; 1000"
            })
    void theNameOfASumSaysInWhatItIsGiven(Kind kind, String name, Meaning meaning, int unit) {
        assertThat(Vocabulary.meanings(kind, List.of(name))).containsExactly(meaning);
        assertThat(Scale.of(List.of(name))).isEqualTo(unit);
    }

    @Test
    void sumsInDifferentUnitsSayNothing() {
        assertThat(Scale.of(List.of("Сумма, тыс.", "Выручка, млн"))).isEqualTo(1);
    }
}
