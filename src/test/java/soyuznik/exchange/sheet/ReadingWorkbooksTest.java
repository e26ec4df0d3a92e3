package soyuznik.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static soyuznik.exchange.sheet.RawBook.number;
import static soyuznik.exchange.sheet.RawBook.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import soyuznik.support.Rule;

/** Workbooks as Excel and other programs really write them: every cell is read as it is shown. */
@Rule("W-01")
class ReadingWorkbooksTest {
    @ParameterizedTest
    @CsvSource({
        "97.590000000000103, 97.59",
        "97.5900000000001, 97.59",
        "0.30000000000000004, 0.3",
        "1234567890123456, 1234567890123460",
        "4.5999999999999999E-2, 0.046",
        "' 12.5 ', 12.5",
        "-3, -3",
        "1.0E-300, 0",
        "1E1000000000, 1E1000000000",
        "1E-1000000000, 1E-1000000000",
        "'1,5', '1,5'"
    })
    void aNumberIsReadWithoutTheNoiseBehindIt(String kept, String read) {
        assertThat(cell(RawBook.of(number("A2", 0, kept)))).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({
        "97.5900000000001, 97.59",
        "0.1234567894, 0.123456789",
        "1234567890123456, 1234567890123456"
    })
    void aLongFractionIsReadAsFarAsAFieldHoldsIt(String cell, String read) {
        assertThat(DecimalMark.POINT.read(cell))
                .hasValueSatisfying(number -> assertThat(number.toPlainString()).isEqualTo(read));
    }

    @ParameterizedTest
    @CsvSource({
        "dd.mm.yyyy, 45000, 2023-03-15",
        "dd.mm.yyyy, 45000.75, 2023-03-15 18:00:00",
        "dd.mm.yyyy, 45000.9999999, 2023-03-16",
        "dd.mm.yyyy, 1, 1900-01-01",
        "dd.mm.yyyy, 79161234567, 79161234567",
        "dd.mm.yyyy, -1, -1",
        "h:mm, 0.6875, 16:30",
        "h:mm:ss AM/PM, 0.687511574, 16:30:01",
        "[h]:mm, 1.40625, 33:45",
        "[h]:mm:ss, 1.40625, 33:45:00",
        "mm:ss, 0.00347222222222222, 00:05:00",
        "'[$-419]d mmmm yyyy;@', 45000, 2023-03-15",
        "0.0%, 0.125, 12.5%",
        "0000000000, 274062111, 0274062111",
        "00, 7.5, 7.5",
        "'#,##0\\ &quot;days&quot;', 7, 7",
        "'0.00;[Red]-0.00', 7, 7",
        "'[=0]?;0%', 0.25, 25%",
        "'[=0]?;[&lt;4][hh]:mm:ss;[hh]:mm', 1.40625, 33:45"
    })
    void aNumberIsReadAsItsFormatShowsIt(String format, String kept, String read) {
        assertThat(cell(RawBook.of(number("A2", 1, kept)).format(format))).isEqualTo(read);
    }

    @Test
    void zeroInTheFormatOfADateIsNoDay() {
        var rows = rows(RawBook.of(text("A2", "Альфа") + number("C2", 1, "0")).formats(0, 14));
        assertThat(rows.getFirst()).containsExactly("Альфа", "", "");
    }

    @Test
    void aBookOfAnOldMacCountsItsDaysFromAnotherOne() {
        var book = RawBook.of(number("A2", 1, "43538")).formats(0, 14);
        assertThat(cell(book.properties("<workbookPr date1904=\"1\"/>"))).isEqualTo("2023-03-15");
    }

    @Test
    void theFormatsOfColouringAreNoneOfCells() {
        var book =
                RawBook.of(number("A2", 1, "45000"))
                        .styles(
                                "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs><dxfs><dxf>"
                                        + "<numFmt numFmtId=\"14\" formatCode=\"0.00%\"/></dxf></dxfs>");
        assertThat(cell(book)).isEqualTo("2023-03-15");
    }

    @ParameterizedTest
    @CsvSource({
        "ООО_x000D_Ромашка, ООО|Ромашка",
        "a_x000D_|b, a|b",
        "файл_x005F_x0041_, файл_x0041_",
        "_x0000_пусто, пусто",
        "a_xZZZZ_b, a_xZZZZ_b"
    })
    void signsThatXmlCannotHoldAreReadAsThemselves(String kept, String read) {
        var text = kept.replace('|', '\n');
        var lines = read.replace('|', '\n');
        assertThat(cell(RawBook.of("<c r=\"A2\" t=\"s\"><v>0</v></c>").words(text)))
                .isEqualTo(lines);
        assertThat(cell(RawBook.of(text("A2", text)))).isEqualTo(lines);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<c r='A2' t='d'><v>2024-03-05T00:00:00</v></c>|2024-03-05",
                "<c r='A2' t='d'><v>2024-03-05T10:30:00Z</v></c>|2024-03-05 10:30:00",
                "<c r='A2' t='d'><v>1899-12-31T00:03:00</v></c>|00:03:00",
                "<c r='A2' t='d'><v>скоро</v></c>|скоро",
                "<c r='A2' s=''><v>5</v></c>|5",
                "<c r='A2' s='999999'><v>5</v></c>|5",
                "<c r='??' t='str'><v>где</v></c>|где",
                "<c t='str'><v>где</v></c>|где",
                "<c r='A2' t='b'><v>true</v></c>|true",
                "<c r='A2' t='b'><v>0</v></c>|false",
                "<c r='A2'><f>B2&amp;\"x\"</f><v>7</v></c>|7",
                "<c r='A2' t='inlineStr'><is><r><t>東</t></r><r><t>京</t></r><rPh><t>トウ</t></rPh></is></c>|東京"
            })
    void oneOddCellIsReadAsItStands(String odd, String read) {
        var rows = rows(RawBook.of(odd + text("B2", "7707083893"), text("A3", "Бета")));
        assertThat(rows).containsExactly(List.of(read, "7707083893", ""), List.of("Бета", "", ""));
    }

    @Test
    void aCellThatCouldNotBeCalculatedIsEmpty() {
        var rows = rows(RawBook.of("<c r=\"A2\" t=\"e\"><v>#REF!</v></c>" + text("B2", "77")));
        assertThat(rows).containsExactly(List.of("", "77", ""));
    }

    @Test
    void aStrictBookIsReadToo() {
        var book = RawBook.of("<c r=\"A2\" t=\"s\"><v>0</v></c>").words("Альфа").strict();
        assertThat(cell(book)).isEqualTo("Альфа");
    }

    @Test
    void onlySheetsOfCellsAreOffered() {
        var book = RawBook.of(text("A2", "Альфа")).sheet("Клиенты", "worksheet");
        book.sheet("График", "chartsheet").row("<row>" + text("A1", "Товар"));
        var opened = opened(book.bytes());
        assertThat(opened.sheets()).containsExactly("Клиенты", "Лист3");
    }

    @Test
    void aBookOfChartsAloneIsRefusedWithASentence() {
        assertThat(trouble(new RawBook().sheet("График", "chartsheet").bytes()))
                .isEqualTo("exchange.file.no_sheet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2000000000", "50000000"})
    void aTextThatIsNotThereIsRefusedAtOnce(String number) {
        var cell = "<c r=\"A2\" t=\"s\"><v>%s</v></c>".formatted(number);
        assertThat(trouble(RawBook.of(cell).words("Альфа").bytes()))
                .isEqualTo("exchange.file.xlsx");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<c r='ZZZZZZ2'>", "<c\nr=\"XFE2\">", "<c r = \"AAAA2\">"})
    void aPlaceBeyondTheLastColumnIsRefusedHoweverItIsWritten(String cell) {
        assertThat(trouble(RawBook.of(cell + "<v>1</v></c>").bytes()))
                .isEqualTo("exchange.file.far");
    }

    @ParameterizedTest
    @CsvSource({"xl/workbook.bin, exchange.file.xlsb", "content.xml, exchange.file.ods"})
    void anotherKindOfTableIsCalledByItsName(String part, String why) {
        var parts = new LinkedHashMap<>(Map.of(part, "<x/>"));
        assertThat(trouble(RawBook.zipped(parts))).isEqualTo(why);
    }

    @Test
    void aBookWithAPasswordIsNotTakenForAnOldOne() {
        var old = "\u00d0\u00cf\u0011\u00e0" + "\0".repeat(2_000_000);
        var name =
                new String(
                        "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE),
                        StandardCharsets.ISO_8859_1);
        assertThat(trouble(old.getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("exchange.file.xls");
        assertThat(trouble((old + name).getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("exchange.file.locked");
    }

    @Test
    void theFirstSheetThatHasATableIsTaken() {
        var book = new RawBook().sheet("Пусто", "worksheet").row("<row>" + text("A1", "Обложка"));
        book.sheet("Обложка", "worksheet");
        for (var row : List.of("Компания", "Альфа")) {
            book.row("<row>" + text("A1", row));
        }
        var opened = opened(book.sheet("Клиенты", "worksheet").bytes());
        assertThat(opened.number()).isEqualTo(2);
        assertThat(opened.sheets()).containsExactly("Пусто", "Обложка", "Клиенты");
        assertThat(opened.head()).containsExactly("Компания");
    }

    @Test
    void aBookWithoutATableIsRefusedForItsFirstSheet() {
        var book = new RawBook().sheet("Пусто", "worksheet").sheet("Тоже", "worksheet");
        assertThat(trouble(book.bytes())).isEqualTo("exchange.file.no_head");
    }

    @Test
    void columnsThatHoldNothingButLooksAreNone() {
        var looks = new StringBuilder(text("A2", "Альфа"));
        for (int i = 0; i < 300; i++) {
            looks.append("<c s=\"1\"/>");
        }
        var book = new RawBook().row("<row>" + looks.toString().replace("Альфа", "Компания"));
        assertThat(opened(book.row("<row>" + looks).bytes()).head()).containsExactly("Компания");
    }

    private static String cell(RawBook book) {
        return rows(book).getFirst().getFirst();
    }

    private static List<List<String>> rows(RawBook book) {
        var rows = new ArrayList<List<String>>();
        assertThat(opened(book.bytes()).eachRow(row -> rows.add(row.cells()))).isEmpty();
        return rows;
    }

    private static Sheet opened(byte[] content) {
        return switch (Sheet.open(Source.of(content))) {
            case Reading.Opened(var sheet) -> sheet;
            case Reading.Unreadable(var why) -> throw new AssertionError(why.toString());
        };
    }

    private static String trouble(byte[] content) {
        return switch (Sheet.open(Source.of(content))) {
            case Reading.Unreadable(var why) -> why.key();
            case Reading.Opened _ -> "opened";
        };
    }
}
