package soyuznik.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import soyuznik.support.Rule;

/** Dates and numbers are read one way for the whole file; what fits both ways is asked about. */
@Rule("W-01")
class ReadingCellsTest {

    @ParameterizedTest
    @CsvSource({
        "10/20/2016, MONTH_FIRST, 2016-10-20",
        "3/1/2017, MONTH_FIRST, 2017-03-01",
        "03.01.2017, DAY_FIRST, 2017-01-03",
        "2017-01-03, DAY_FIRST, 2017-01-03",
        "2017-01-03T10:00:00Z, MONTH_FIRST, 2017-01-03",
        "31.12.2026 23:59, DAY_FIRST, 2026-12-31"
    })
    void aDateIsReadInTheOrderOfTheFile(String cell, DateOrder order, LocalDate date) {
        assertThat(order.read(cell)).contains(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31.02.2026", "1.1.26", "завтра", "2026", "13/13/2026"})
    void whatIsNoDateIsNotRead(String cell) {
        assertThat(DateOrder.DAY_FIRST.read(cell)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1100.04|POINT|1100.04",
                "1,100.04|POINT|1100.04",
                "1 100,04|COMMA|1100.04",
                "1.100,04 ₽|COMMA|1100.04",
                "$1,054|POINT|1054",
                "1 000 000 руб.|COMMA|1000000",
                "-5|POINT|-5"
            })
    void aNumberIsReadWithTheMarkOfTheFile(String cell, DecimalMark mark, BigDecimal number) {
        assertThat(mark.read(cell)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12,34,5", "много", "1.5.5", "1e6", "--1"})
    void whatIsNoNumberIsNotRead(String cell) {
        assertThat(DecimalMark.POINT.read(cell)).isEmpty();
    }

    @Test
    void oneDateThatFitsOnlyOneOrderDecidesForTheWholeFile() {
        var fit = column("date\n1/2/2017\n3/4/2017\n10/25/2017\n").dates();

        assertThat(fit.ask()).isFalse();
        assertThat(fit.secondOnly()).isTrue();
    }

    @Test
    void datesThatFitBothOrdersAreAskedAbout() {
        assertThat(column("date\n1/2/2017\n3.4.2017\n").dates().ask()).isTrue();
        assertThat(column("date\n25/2/2017\n2/25/2017\n").dates().ask()).isTrue();
        assertThat(column("date\n1/1/2017\n2017-05-04\n").dates().ask()).isFalse();
    }

    @Test
    void aSignThatMayBeOfThousandsOrOfAFractionIsAskedAbout() {
        assertThat(column("sum\n1.234\n5.678\n").numbers().ask()).isTrue();
        assertThat(column("sum\n1.234\n5.67\n").numbers().ask()).isFalse();
        assertThat(column("sum\n1234\n5678\n").numbers().ask()).isFalse();
        assertThat(column("sum\n\"1,5\"\n\"2,25\"\n").numbers().secondOnly()).isTrue();
    }

    @Test
    void aColumnKnowsItsValuesAndHowOftenTheyStandThere() {
        var column = column("stage\nWon\nLost\nWon\n\n");

        assertThat(column.values())
                .containsExactly(new Column.Value("Won", 2), new Column.Value("Lost", 1));
        assertThat(column.filled()).isEqualTo(3);
    }

    private static Column column(String text) {
        var survey = Survey.of(OpeningFilesTest.opened(text));
        return ((Survey.Found.Whole) survey).survey().columns().getFirst();
    }
}
