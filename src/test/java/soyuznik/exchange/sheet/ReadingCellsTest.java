package soyuznik.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static soyuznik.exchange.sheet.RawBook.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import soyuznik.kernel.Text;
import soyuznik.support.Rule;
import tools.jackson.databind.json.JsonMapper;

/** Dates and numbers are read one way for the whole file; what fits both ways is asked about. */
@Rule("W-01")
class ReadingCellsTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    @ParameterizedTest
    @CsvSource({
        "10/20/2016, MONTH_FIRST, 2016-10-20",
        "3/1/2017, MONTH_FIRST, 2017-03-01",
        "03.01.2017, DAY_FIRST, 2017-01-03",
        "2017-01-03, DAY_FIRST, 2017-01-03",
        "2017-01-03T10:00:00Z, MONTH_FIRST, 2017-01-03",
        "31.12.2026 23:59, DAY_FIRST, 2026-12-31",
        "'12/31/2026, 11:59 PM', MONTH_FIRST, 2026-12-31",
        "05.03.26, DAY_FIRST, 2026-03-05",
        "3/5/26, MONTH_FIRST, 2026-03-05",
        "31.12.49, DAY_FIRST, 2049-12-31",
        "01.01.50, DAY_FIRST, 1950-01-01",
        "5 марта 2026 г., MONTH_FIRST, 2026-03-05",
        "5 мая 2026, DAY_FIRST, 2026-05-05",
        "05-мар-26, DAY_FIRST, 2026-03-05",
        "05-Mar-2026, MONTH_FIRST, 2026-03-05",
        "'March 5, 2026', DAY_FIRST, 2026-03-05",
        "'Sept. 15, 2026 10:30', DAY_FIRST, 2026-09-15",
        "46086, DAY_FIRST, 2026-03-05",
        "46086.75, MONTH_FIRST, 2026-03-05",
        "2026-12-31T21:00:00Z, DAY_FIRST, 2027-01-01",
        "2026-12-31T20:59:59.999Z, DAY_FIRST, 2026-12-31",
        "2026-12-31 23:30:00+03:00, DAY_FIRST, 2026-12-31",
        "2026-12-31T19:30:00-0500, DAY_FIRST, 2027-01-01",
        "2026-12-31T23:30:00.123456+00, DAY_FIRST, 2027-01-01"
    })
    void aDateIsReadInTheOrderOfTheFile(String cell, DateOrder order, LocalDate date) {
        assertThat(order.read(cell, MOSCOW)).contains(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31.02.2026",
                "31.02.26",
                "завтра",
                "2026",
                "13/13/2026",
                "5 зимы 2026",
                "30 фев 2026",
                "1.1.126",
                "19999",
                "123456",
                "2026-02-30T10:00:00Z"
            })
    void whatIsNoDateIsNotRead(String cell) {
        assertThat(DateOrder.DAY_FIRST.read(cell, MOSCOW)).isEmpty();
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
                "-5|POINT|-5",
                "−5|POINT|-5",
                "(1 234,50)|COMMA|-1234.50",
                "12,5%|COMMA|12.5",
                "12.5 %|POINT|12.5",
                "1 234 567,89 ?|COMMA|1234567.89"
            })
    void aNumberIsReadWithTheMarkOfTheFile(String cell, DecimalMark mark, BigDecimal number) {
        assertThat(mark.read(cell)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12,34,5", "много", "1.5.5", "1e6", "--1", "?", "5?", "(5", "()", "%"})
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

    @Test
    void whatCouldNotBeCalculatedIsEmptyAndCounted() {
        var text = "Компания;Сумма\n#ССЫЛКА!;5\nЗавод;#N/A\n#1 в городе;#Н/Д\n#REF!;#REF!\n";
        var survey = ((Survey.Found.Whole) Survey.of(OpeningFilesTest.opened(text))).survey();
        assertThat(survey.lost()).isEqualTo(5);
        assertThat(survey.beginning())
                .extracting(Row::cells)
                .containsExactly(
                        List.of("", "5"), List.of("Завод", ""), List.of("#1 в городе", ""));
    }

    @Test
    void aLookThatAnOlderProgramKeptKnowsOfNoFormulas() {
        var json = new JsonMapper();
        var found = (Survey.Found.Whole) Survey.of(OpeningFilesTest.opened("stage\nWon\n"));
        var kept = json.writeValueAsString(found.survey());
        assertThat(kept).contains("\"unsolved\":[]");
        var older = kept.replaceFirst(",?\"unsolved\":\\[]", "");
        assertThat(json.readValue(older, Survey.class)).isEqualTo(found.survey());
    }

    private static Survey survey(RawBook book) {
        var opened = (Reading.Opened) Sheet.open(Source.of(book.bytes()));
        return ((Survey.Found.Whole) Survey.of(opened.sheet())).survey();
    }

    private static String formula(String place, String result) {
        return "<c r='%s'><f>A1</f>%s</c>".formatted(place, result);
    }

    /** As different programs write them; a text that is empty is a result. */
    private static RawBook unsolved() {
        var rows = new String[5];
        for (int i = 0; i < rows.length; i++) {
            int row = i + 2;
            var result = i == 1 ? "<v></v>" : "<v>7</v>";
            rows[i] =
                    text("A" + row, "Завод") + formula("B" + row, "") + formula("C" + row, result);
        }
        rows[0] += "<c r='D2' t='str'><f>A1</f><v></v></c><c r='E2' t='str'><f>A1</f></c>";
        return RawBook.of(rows);
    }

    @Test
    void formulasWithoutAResultAreCountedByColumnWithTheirFirstRows() {
        var survey = survey(unsolved());
        assertThat(survey.unsolved())
                .containsExactly(
                        new Survey.Unsolved(1, 5, List.of(2, 3, 4)),
                        new Survey.Unsolved(2, 1, List.of(3)),
                        new Survey.Unsolved(4, 1, List.of(2)));
        assertThat(survey.lost()).isZero();
        assertThat(survey.columns()).hasSize(3).extracting(Column::filled).containsExactly(5, 0, 4);
        assertThat(survey.beginning().get(1).cells()).containsExactly("Завод", "", "");
    }

    @Test
    void whereNothingButSuchFormulasStandsTheFileSaysSo() {
        var opened =
                (Reading.Opened)
                        Sheet.open(Source.of(RawBook.of("<c r='A2'><f>B1</f></c>").bytes()));
        assertThat(Survey.of(opened.sheet()))
                .isEqualTo(new Survey.Found.Broken(Text.of("exchange.file.unsolved")));
    }

    private static Column column(String text) {
        var survey = Survey.of(OpeningFilesTest.opened(text));
        return ((Survey.Found.Whole) survey).survey().columns().getFirst();
    }
}
