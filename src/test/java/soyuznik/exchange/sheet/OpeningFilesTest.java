package soyuznik.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import soyuznik.support.Rule;

/** Any usual encoding and delimiter is read; what can't be read is refused with a sentence. */
@Rule("W-01")
class OpeningFilesTest {
    private static final String TABLE = "Компания;Город\nООО «Ёлка»;Орёл\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1251"})
    void russianLettersAreReadWithoutAMark(String charset) {
        var sheet = opened(TABLE.getBytes(Charset.forName(charset)));

        assertThat(sheet.layout().charset()).isEqualToIgnoringCase(charset);
        assertThat(rows(sheet)).containsExactly(new Row(2, List.of("ООО «Ёлка»", "Орёл")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void theMarkOfAnEncodingIsNoLetterOfTheHead(String charset) {
        var sheet = opened(("\uFEFF" + TABLE).getBytes(Charset.forName(charset)));

        assertThat(sheet.head()).containsExactly("Компания", "Город");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void theDelimiterIsTheSignThatCutsAllRowsLikeTheHead(String sign) {
        var text = String.join(sign, "a", "b", "c") + "\n" + String.join(sign, "1", "2", "3");

        assertThat(rows(opened(text))).containsExactly(new Row(2, List.of("1", "2", "3")));
    }

    @Test
    void aDecimalCommaIsNoDelimiter() {
        assertThat(opened("name;sum\nA;1,5\nB;2,5\n").layout().delimiter()).isEqualTo(';');
    }

    @Test
    void aQuotedCellHoldsDelimitersQuotesAndLines() {
        var sheet = opened("a,b\n\"x, \"\"y\"\"\nz\",2\n");

        assertThat(rows(sheet)).containsExactly(new Row(2, List.of("x, \"y\"\nz", "2")));
    }

    @Test
    void rowsKeepTheNumbersOfTheSpreadsheetAcrossBlankOnes() {
        assertThat(rows(opened("a,b\n1,2\n\n,\n3\n")))
                .containsExactly(new Row(2, List.of("1", "2")), new Row(5, List.of("3", "")));
    }

    @ParameterizedTest
    @CsvSource({
        "'', exchange.file.empty",
        "'PK\u0003\u0004rest', exchange.file.xlsx",
        "'\u00d0\u00cf\u0011\u00e0rest', exchange.file.xls",
        "'%PDF-1.7', exchange.file.no_text",
        "'<html><body><table><tr><td>ИНН', exchange.file.html",
        "'  <!DOCTYPE html>', exchange.file.html",
        "'\u00ef\u00bb\u00bf<?xml version=''1.0''?>', exchange.file.html",
        "'a,b\n1,\u0000', exchange.file.zero",
        "'fg,c\n1,\u0000', exchange.file.zero",
        "'\u00ff\u00fea\u0000,\u0000b\u0000\n\u00001\u0000,\u0000\u0000\u0000', exchange.file.zero",
        "'a,b\n\u0098\u00ff,1', exchange.file.no_text",
        "'\n\n', exchange.file.no_head",
        "'\u00ef\u00bb\u00bfa;b\n\u00ea\u00ee\u00f2;1', exchange.file.mark"
    })
    void whatIsNoTableIsRefusedWithASentence(String content, String key) {
        var reading = Sheet.open(Source.of(content.getBytes(StandardCharsets.ISO_8859_1)));

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Unreadable.class, no -> assertThat(no.why().key()).isEqualTo(key));
    }

    @Test
    void aQuoteLeftOpenIsNamedWithItsRow() {
        assertThat(trouble("a,b\n1,2\n\"3,4\n")).isEqualTo("exchange.file.quote row 3");
        assertThat(trouble("a,b\n\"1,2\n\"3\",4\n")).isEqualTo("exchange.file.quote row 2");
        assertThat(trouble("a,b\n\"1,2\" 3,4\n")).isEqualTo("exchange.file.quote row 2");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "\"Ромашка\" ООО|Ромашка ООО",
                "\"Ромашка\" \"Юг\"|Ромашка \"Юг\"",
                "\"Фирма \"\"Ы\"\"\" ЗАО|Фирма \"Ы\" ЗАО",
                "  \"Ромашка\"  |Ромашка",
                "\"ООО \"Ромашка\"\"|ООО Ромашка\"\"",
                "ООО \"Ромашка\"|ООО \"Ромашка\""
            })
    void textBehindAClosingQuoteBelongsToItsCell(String cell, String read) {
        for (var text : List.of("a;b\n" + cell + ";77\nx;1", "b;a\n77;" + cell)) {
            assertThat(rows(opened(text)).getFirst().cells()).containsExactlyInAnyOrder(read, "77");
        }
    }

    @Test
    void whatIsLargerThanTheLimitsIsRefused() {
        var wide = String.join(",", IntStream.range(0, 201).mapToObj(i -> "c" + i).toList());

        assertThat(Sheet.open(Source.of(bytes(wide))))
                .isInstanceOfSatisfying(
                        Reading.Unreadable.class,
                        no -> assertThat(no.why().key()).isEqualTo("exchange.file.columns"));
        assertThat(trouble("a\n" + "x".repeat(10_001))).isEqualTo("exchange.file.cell row 2");
        assertThat(trouble("a\n1\n" + ",".repeat(16_384))).isEqualTo("exchange.file.wide row 3");
        assertThat(trouble("a\n" + "1\n".repeat(Sheet.ROWS + 1))).startsWith("exchange.file.rows");
        assertThat(trouble("a\n" + "1\n".repeat(Sheet.ROWS))).isEmpty();
    }

    @Test
    void aTextThatASpreadsheetWouldCalculateGoesOutGuardedAndComesBackAsItWas() {
        assertThat(Formula.guarded("=1+1")).isEqualTo("'=1+1");
        assertThat(Formula.guarded("plain")).isEqualTo("plain");
        assertThat(rows(opened("a\n'=1+1\n'plain'\n")).stream().map(row -> row.cell(0)))
                .containsExactly("=1+1", "'plain'");
    }

    static Sheet opened(String text) {
        return opened(bytes(text));
    }

    private static Sheet opened(byte[] content) {
        return ((Reading.Opened) Sheet.open(Source.of(content))).sheet();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<Row> rows(Sheet sheet) {
        var rows = new ArrayList<Row>();
        assertThat(sheet.eachRow(rows::add)).isEmpty();
        return rows;
    }

    private static String trouble(String text) {
        return opened(text)
                .eachRow(row -> {})
                .map(why -> why.key() + " row " + why.args().get("row"))
                .orElse("");
    }
}
