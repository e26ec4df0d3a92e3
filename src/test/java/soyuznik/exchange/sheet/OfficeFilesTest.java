package soyuznik.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import soyuznik.support.Rule;

/**
 * One table with text, money, dates and percentages, saved by LibreOffice Calc 7.4 of a Russian
 * locale each way that it offers.
 */
@Rule("W-01")
class OfficeFilesTest {
    private static final int REVENUE = 3;
    private static final int DAY = 4;
    private static final int SHARE = 5;
    private static final int EMPLOYEES = 6;

    @ParameterizedTest
    @CsvSource({
        "libreoffice-ru.xlsx, XLSX, POINT",
        "libreoffice-ru-utf-8.csv, UTF-8, COMMA",
        "libreoffice-ru-windows-1251.csv, windows-1251, COMMA"
    })
    void theSameIsRead(String file, String written, DecimalMark mark) throws IOException {
        var sheet = opened(file);
        assertThat(sheet.layout().charset()).isEqualTo(written);
        var rows = rows(sheet);
        assertThat(rows)
                .extracting(row -> row.cell(0))
                .containsExactly("ООО «Ёлка»", "АО «Берёза и сыновья»");
        assertThat(rows).extracting(row -> row.cell(1)).containsExactly("7707083893", "");
        assertThat(numbers(rows, REVENUE, mark)).containsExactly("1234567.89", "-500.5");
        assertThat(numbers(rows, SHARE, mark)).containsExactly("12.5", "3");
        assertThat(numbers(rows, EMPLOYEES, mark)).containsExactly("120", "7");
        assertThat(rows)
                .extracting(OfficeFilesTest::day)
                .containsExactly(LocalDate.of(2026, 3, 5), LocalDate.of(2025, 12, 31));
    }

    private static List<String> numbers(List<Row> rows, int column, DecimalMark mark) {
        return rows.stream()
                .map(row -> mark.read(row.cell(column)).orElseThrow())
                .map(BigDecimal::stripTrailingZeros)
                .map(BigDecimal::toPlainString)
                .toList();
    }

    private static LocalDate day(Row row) {
        return DateOrder.DAY_FIRST.read(row.cell(DAY), ZoneOffset.UTC).orElseThrow();
    }

    private static Sheet opened(String file) throws IOException {
        try (var stream = OfficeFilesTest.class.getResourceAsStream("/office/" + file)) {
            var content = Objects.requireNonNull(stream).readAllBytes();
            return switch (Sheet.open(Source.of(content))) {
                case Reading.Opened(var sheet) -> sheet;
                case Reading.Unreadable(var why) -> throw new AssertionError(why.toString());
            };
        }
    }

    private static List<Row> rows(Sheet sheet) {
        var rows = new ArrayList<Row>();
        assertThat(sheet.eachRow(rows::add)).isEmpty();
        return rows;
    }
}
