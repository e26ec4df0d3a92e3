package soyuznik.exchange.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An Excel workbook. Each of its sheets is written as CSV: everything behind it reads one kind of
 * file. Rows keep their numbers. A date becomes ISO, a number plain with a point and no more digits
 * than Excel shows, a percentage as it is shown; of a formula the value counts that was calculated
 * last.
 */
final class Workbook implements Closeable {
    static final char DELIMITER = ';';

    /** With the head, and one more than may be. */
    private static final int MOST = Sheet.ROWS + 2;

    /** Of the table of one sheet, which is held in memory. */
    private static final long WRITTEN = 80L << 20;

    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private final Parts parts;
    private final Contents contents;

    private Workbook(Parts parts, Contents contents) {
        this.parts = parts;
        this.contents = contents;
    }

    static boolean isOne(Source source) throws IOException {
        try (var in = source.open()) {
            return source.length() > ZIP.length && Arrays.equals(in.readNBytes(ZIP.length), ZIP);
        }
    }

    /**
     * @throws IOException where it is damaged, or no workbook
     */
    static Workbook open(byte[] content) throws IOException {
        var parts = Parts.of(content);
        try {
            return new Workbook(parts, Contents.read(parts));
        } catch (RuntimeException | IOException e) { // whatever a damaged one brings readers to
            parts.close();
            throw e instanceof IOException io ? io : new Unfit(Unfit.DAMAGED, e);
        }
    }

    /** The names of all sheets with cells that are visible. */
    List<String> sheets() {
        return contents.sheets().stream().map(Contents.Leaf::name).toList();
    }

    /**
     * The sheet in UTF-8; one that is longer than a file may be is cut one row behind that.
     *
     * @param number of the visible sheets, from 0
     * @throws IOException where it is damaged, or there is no such sheet
     */
    Source csv(int number) throws IOException {
        if (number >= contents.sheets().size()) {
            throw new Unfit(Unfit.DAMAGED);
        }
        var pages = new Pages(WRITTEN);
        try (var xml = parts.open(contents.sheets().get(number).part());
                var csv =
                        CsvWriter.builder()
                                .fieldSeparator(DELIMITER)
                                .build(new OutputStreamWriter(pages, StandardCharsets.UTF_8))) {
            write(xml, csv);
        } catch (UncheckedIOException e) { // of the writer, when it is full
            throw e.getCause();
        } catch (RuntimeException e) {
            throw new Unfit(Unfit.DAMAGED, e);
        }
        return pages;
    }

    private void write(Markup xml, CsvWriter csv) throws IOException {
        int next = 1;
        while (next <= MOST && xml.next() && !xml.closes("sheetData")) {
            if (xml.opens("row")) {
                int number = Numbers.whole(xml.attribute("r", ""));
                for (; next < Math.min(number, MOST); next++) {
                    csv.writeRecord("");
                }
                csv.writeRecord(row(xml));
                next++;
            }
        }
    }

    /** As long as its last cell that is not blank: Excel keeps the looks of blank ones too. */
    private List<String> row(Markup xml) throws IOException {
        var row = new ArrayList<String>();
        row.add("");
        int next = 0;
        while (xml.next() && !xml.closes("row")) {
            if (xml.opens("c")) {
                int column = Cells.column(xml.attribute("r"), next);
                var text = contents.cells().read(xml);
                while (!text.isEmpty() && row.size() <= column) {
                    row.add("");
                }
                if (!text.isEmpty()) {
                    row.set(column, text);
                }
                next = column + 1;
            }
        }
        return row;
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }
}
