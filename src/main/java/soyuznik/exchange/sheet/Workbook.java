package soyuznik.exchange.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/**
 * A visible sheet of an Excel workbook, written as CSV: everything behind it reads one kind of
 * file. Rows keep their numbers. A date becomes ISO, a number plain with a point and no more digits
 * than Excel keeps (15), a percentage as it is shown; of a formula the value counts that was
 * calculated last.
 */
final class Workbook {
    /** With the head, and one more than may be. */
    private static final int MOST = soyuznik.exchange.sheet.Sheet.ROWS + 2;

    static final char DELIMITER = ';';

    private static final byte[] ZIP = {'P', 'K', 3, 4};

    /** Some exporters leave it out: then no number is a date. */
    private static final String STYLES = "xl/styles.xml";

    private static final MathContext KEPT = new MathContext(15);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    /** What in a format is no part of a date: quoted words, colours and locales, single signs. */
    private static final Pattern WORDS = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.|General");

    private static final Pattern DATE = Pattern.compile("[dmyDMY]");

    private final byte[] csv;
    private final List<String> sheets;

    private Workbook(byte[] csv, List<String> sheets) {
        this.csv = csv;
        this.sheets = sheets;
    }

    /** The sheet in UTF-8. */
    byte[] csv() {
        return csv;
    }

    /** The names of all sheets that are visible. */
    List<String> sheets() {
        return sheets;
    }

    static boolean isOne(Source source) throws IOException {
        try (var in = source.open()) {
            return source.length() > ZIP.length && Arrays.equals(in.readNBytes(ZIP.length), ZIP);
        }
    }

    /**
     * A sheet that is longer than a file may be is cut one row behind that.
     *
     * @param number of the visible sheets, from 0
     * @throws IOException where it is damaged, or no workbook, or has no such sheet
     */
    static Workbook read(byte[] content, int number) throws IOException {
        var out = new ByteArrayOutputStream();
        var options = new ReadingOptions(Unpacking.hasPart(content, STYLES), true);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(content), options);
                var csv =
                        CsvWriter.builder()
                                .fieldSeparator(DELIMITER)
                                .build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
                var rows = seen(workbook).get(number).openStream()) {
            write(rows.iterator(), csv);
            csv.flush();
            var names = seen(workbook).stream().map(Sheet::getName).toList();
            return new Workbook(out.toByteArray(), names);
        } catch (RuntimeException e) { // whatever a damaged workbook brings the library to
            throw new IOException("No workbook", e);
        }
    }

    private static void write(Iterator<Row> rows, CsvWriter csv) {
        int next = 1;
        while (rows.hasNext() && next <= MOST) {
            var row = rows.next();
            for (; next < Math.min(row.getRowNum(), MOST); next++) {
                csv.writeRecord("");
            }
            csv.writeRecord(row.stream().map(Workbook::text).toList());
            next++;
        }
    }

    private static List<Sheet> seen(ReadableWorkbook workbook) {
        var visible =
                workbook.getSheets()
                        .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                        .toList();
        return visible.isEmpty() ? List.of(workbook.getFirstSheet()) : visible;
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        return switch (cell.getValue()) {
            case BigDecimal number when isDate(cell.getDataFormatString()) -> date(cell.asDate());
            case BigDecimal number when isPercent(cell.getDataFormatString()) ->
                    plain(number.movePointRight(2)) + '%';
            case BigDecimal number -> plain(number);
            case null -> "";
            case Object value -> value.toString();
        };
    }

    private static String plain(BigDecimal number) {
        return number.round(KEPT).stripTrailingZeros().toPlainString();
    }

    private static boolean isPercent(@Nullable String format) {
        return format != null && WORDS.matcher(format).replaceAll("").contains("%");
    }

    static boolean isDate(@Nullable String format) {
        return format != null && DATE.matcher(WORDS.matcher(format).replaceAll("")).find();
    }

    private static String date(LocalDateTime at) {
        return at.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? at.toLocalDate().toString()
                : TIME.format(at);
    }
}
