package soyuznik.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import soyuznik.support.Rule;

/** A workbook is read as its first visible sheet shows it; a hostile one is refused. */
@Rule("W-01")
class OpeningWorkbooksTest {
    @Test
    void textIsReadAsItStands() throws IOException {
        var book =
                book(sheet -> {
                    row(sheet, 0, "Компания", "ИНН", "Да");
                    row(sheet, 1, "ООО «Ёлка; \"Север\"»", "0012345678");
                    sheet.value(1, 2, true);
                });

        var cells = List.of("ООО «Ёлка; \"Север\"»", "0012345678", "true");
        assertThat(rows(book)).containsExactly(new Row(2, cells));
        assertThat(opened(book).layout().charset()).isEqualTo("XLSX");
    }

    @Test
    void aDayIsReadAsTheDateThatItShows() throws IOException {
        var book =
                book(sheet -> {
                    row(sheet, 0, "Дата", "Время");
                    sheet.value(1, 0, LocalDate.of(2026, 2, 3));
                    sheet.style(1, 0).format("dd.mm.yyyy").set();
                    sheet.value(1, 1, LocalDateTime.of(2026, 2, 3, 14, 5));
                    sheet.style(1, 1).format("dd.mm.yyyy hh:mm").set();
                });

        var cells = List.of("2026-02-03", "2026-02-03 14:05:00");
        assertThat(rows(book)).containsExactly(new Row(2, cells));
    }

    @Test
    void aNumberIsPlainAndHasNoNoiseBehindIt() throws IOException {
        var book =
                book(sheet -> {
                    row(sheet, 0, "ИНН", "Доля");
                    sheet.value(1, 0, 7707083893.0);
                    sheet.value(1, 1, 0.1 + 0.2);
                });

        assertThat(rows(book)).containsExactly(new Row(2, List.of("7707083893", "0.3")));
    }

    @Test
    void aPercentageIsReadAsItIsShown() throws IOException {
        var book =
                book(sheet -> {
                    row(sheet, 0, "Доля", "Текст");
                    sheet.value(1, 0, 0.125);
                    sheet.style(1, 0).format("0.0%").set();
                    sheet.value(1, 1, 7);
                    sheet.style(1, 1).format("0\" %\"").set();
                });

        assertThat(rows(book)).containsExactly(new Row(2, List.of("12.5%", "7")));
    }

    @Test
    void rowsKeepTheNumbersOfTheSheetAcrossBlankOnes() throws IOException {
        var book =
                book(sheet -> {
                    row(sheet, 0, "a", "b");
                    row(sheet, 1, "1", "2");
                    sheet.value(4, 1, "3");
                });

        assertThat(rows(book))
                .containsExactly(new Row(2, List.of("1", "2")), new Row(5, List.of("", "3")));
    }

    @Test
    void aHiddenSheetIsPassedBy() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new org.dhatim.fastexcel.Workbook(out, "Soyuznik", "1.0")) {
            var hidden = book.newWorksheet("Скрытый");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
            row(hidden, 0, "тайна");
            row(book.newWorksheet("Клиенты"), 0, "Компания");
        }
        assertThat(opened(out.toByteArray()).head()).containsExactly("Компания");
    }

    @Test
    void aWorkbookWithoutStylesIsReadToo() throws IOException {
        var parts = parts(book(sheet -> row(sheet, 0, "Компания", "ИНН")));
        parts.remove("xl/styles.xml");
        for (var naming : List.of("[Content_Types].xml", "xl/_rels/workbook.xml.rels")) {
            parts.computeIfPresent(
                    naming, (_, text) -> text.replaceAll("<[^<>]*styles\\.xml[^<>]*/>", ""));
        }

        assertThat(opened(zip(parts)).head()).containsExactly("Компания", "ИНН");
    }

    @ParameterizedTest
    @CsvSource({
        "dd.mm.yyyy, true", "m/d/yy, true", "'[$-419]d mmmm yyyy;@', true", "'0.00', false",
        "'#,##0.00 \"руб\"', false", "'#,##0\\ \"days\"', false", "'[Red]0.00', false",
                "General, false"
    })
    void whatIsADateIsSeenByItsFormat(String format, boolean date) {
        assertThat(Shape.of(format).kind() == Shape.Kind.DATE).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "not XML at all", "<worksheet", "<worksheet><sheetData><row r=\"x\"/>"})
    void aBrokenSheetIsRefusedWithASentence(String sheet) throws IOException {
        assertThat(trouble(with(Map.of("xl/worksheets/sheet1.xml", sheet))))
                .isEqualTo("exchange.file.xlsx");
    }

    @Test
    void anotherPackedFileIsRefusedWithASentence() throws IOException {
        assertThat(trouble(zip(Map.of("letter.txt", "Здравствуйте"))))
                .isEqualTo("exchange.file.xlsx");
    }

    @Test
    void aCellWhereNoneCanBeIsRefusedBeforeRoomIsMadeForIt() throws IOException {
        var far =
                "<worksheet><sheetData><row r=\"1\"><c r=\"ZZZZZZ1\" t=\"str\"><v>a</v></c></row></sheetData></worksheet>";
        assertThat(trouble(with(Map.of("xl/worksheets/sheet1.xml", far))))
                .isEqualTo("exchange.file.far");
    }

    @Test
    void whatIsHugeUnpackedIsRefused() throws IOException {
        var nothing =
                ("<!--" + " ".repeat(1_000_000) + "-->").repeat((int) (Parts.MOST / 1_000_000) + 1);
        var huge = with(Map.of("xl/worksheets/sheet1.xml", "<worksheet>" + nothing));
        assertThat(huge.length).isLessThan(Opening.PACKED);
        assertThat(trouble(huge)).isEqualTo("exchange.file.unpacked");
    }

    @Test
    void entitiesAreNeverFollowed() throws IOException {
        var bomb =
                """
                <!DOCTYPE x [<!ENTITY a "лол"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY out SYSTEM "file:///etc/passwd">]>
                <worksheet><sheetData><row r="1"><c r="A1" t="str"><v>x&b;&out;</v></c></row></sheetData></worksheet>\
                """;
        var reading = Sheet.open(Source.of(with(Map.of("xl/worksheets/sheet1.xml", bomb))));
        if (reading instanceof Reading.Opened(var sheet)) {
            assertThat(sheet.head().getFirst()).doesNotContain("root").doesNotContain("лол");
        }
    }

    /** A small right workbook with other parts in the place of its own. */
    private static byte[] with(Map<String, String> other) throws IOException {
        var parts = parts(book(sheet -> row(sheet, 0, "a")));
        assertThat(parts).containsKeys(other.keySet().toArray(String[]::new));
        parts.putAll(other);
        return zip(parts);
    }

    private static Map<String, String> parts(byte[] packed) throws IOException {
        var parts = new LinkedHashMap<String, String>();
        var channel = new SeekableInMemoryByteChannel(packed);
        try (var zip = ZipFile.builder().setSeekableByteChannel(channel).get()) {
            for (var part : Collections.list(zip.getEntries())) {
                var text = zip.getInputStream(part).readAllBytes();
                parts.put(part.getName(), new String(text, StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static byte[] book(Consumer<Worksheet> write) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new org.dhatim.fastexcel.Workbook(out, "Soyuznik", "1.0")) {
            write.accept(book.newWorksheet("Клиенты"));
        }
        return out.toByteArray();
    }

    private static void row(Worksheet sheet, int row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            sheet.value(row, i, cells[i]);
        }
    }

    private static Sheet opened(byte[] content) {
        return switch (Sheet.open(Source.of(content))) {
            case Reading.Opened(var sheet) -> sheet;
            case Reading.Unreadable(var why) -> throw new AssertionError(why.toString());
        };
    }

    private static List<Row> rows(byte[] content) {
        var rows = new ArrayList<Row>();
        assertThat(opened(content).eachRow(rows::add)).isEmpty();
        return rows;
    }

    private static String trouble(byte[] content) {
        return switch (Sheet.open(Source.of(content))) {
            case Reading.Unreadable(var why) -> why.key();
            case Reading.Opened _ -> "opened";
        };
    }
}
