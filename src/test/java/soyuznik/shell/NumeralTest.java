package soyuznik.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers are taken as people type them. */
class NumeralTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1 800 000; 1800000",
                "1\u00a0800,50; 1800.50",
                "1,8 млн; 1800000",
                "1,8 млн ₽; 1800000",
                "500 тыс. руб.; 500000",
                "-2,5 МЛРД; -2500000000",
                "1.25 mln; 1250000",
                "5 m; 5m",
                "млн; млн",
                "1,2,3 млн; 1.2.3млн",
                "много; много"
            })
    void aWordStandsForItsZeros(String typed, String plain) {
        assertThat(Numeral.plain(typed)).isEqualTo(plain);
    }
}
