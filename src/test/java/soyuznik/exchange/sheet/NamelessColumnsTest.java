package soyuznik.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import soyuznik.support.Rule;

/** A column without a name is one as far as something stands in it. */
@Rule("W-01")
class NamelessColumnsTest {
    private static final String TABLE =
            "Компания;;ИНН;;\nАльфа;заметка;77;;\n;;;;\nБета;;78;;ещё\n";

    @Test
    void itsPlaceIsCountedUpToTheLastThatHoldsSomething() {
        var survey = survey(TABLE);
        assertThat(survey.columns())
                .extracting(Column::name)
                .containsExactly("Компания", "", "ИНН", "", "");
        assertThat(survey.columns()).extracting(Column::filled).containsExactly(2, 1, 2, 0, 1);
        assertThat(survey.layout().width()).isEqualTo(5);
        assertThat(survey.beginning()).allMatch(row -> row.cells().size() == 5);
    }

    @Test
    void blankNamesBehindTheLastColumnAreNone() {
        assertThat(survey("Компания;ИНН;;;\nАльфа;77;;;\n").columns()).hasSize(2);
    }

    @Test
    void theFileIsReadWithItAgain() {
        var layout = survey(TABLE).layout();
        var again = Sheet.again(source(TABLE), 0, layout);
        assertThat(again.head()).containsExactly("Компания", "", "ИНН", "", "");
        var rows = new ArrayList<Row>();
        assertThat(again.eachRow(rows::add)).isEmpty();
        assertThat(rows).extracting(row -> row.cell(4)).containsExactly("", "ещё");
    }

    @Test
    void noMoreAreCountedThanATableMayHave() {
        var wide = "Компания\nАльфа" + ";".repeat(300) + "x\n";
        assertThat(survey(wide).columns()).hasSize(1);
        assertThat(
                        survey(
                                        "Компания"
                                                + ";имя".repeat(160)
                                                + "\nАльфа"
                                                + ";x".repeat(300)
                                                + "\n")
                                .columns())
                .hasSize(Sheet.COLUMNS);
    }

    @Test
    void aTableWithoutNamesIsAllRows() {
        var said = new Layout("UTF-8", ';', Layout.NO_HEAD);
        var found = Survey.of(Sheet.open(source("Альфа;77\nБета;78\n"), 0, said));
        var survey = ((Survey.Found.Whole) found).survey();
        assertThat(survey.rows()).isEqualTo(2);
        assertThat(survey.columns()).extracting(Column::name).containsExactly("", "");
        assertThat(survey.beginning().getFirst()).isEqualTo(new Row(1, List.of("Альфа", "77")));
    }

    @Test
    void columnsHaveTheLettersOfASpreadsheet() {
        assertThat(List.of(0, 25, 26, 51, 701, 702))
                .extracting(Column::letters)
                .containsExactly("A", "Z", "AA", "AZ", "ZZ", "AAA");
    }

    private static Survey survey(String text) {
        return ((Survey.Found.Whole) Survey.of(Sheet.open(source(text)))).survey();
    }

    private static Source source(String text) {
        return Source.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
