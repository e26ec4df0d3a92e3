package soyuznik.exchange.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import soyuznik.kernel.Text;

/** An opened table: how it is written, its head, and its rows one after another. */
public final class Sheet {
    /** Of CSV, which is read piece by piece. */
    public static final long BYTES = 256L << 20;

    public static final int ROWS = 1_100_000;
    public static final int COLUMNS = 200;
    public static final int CELL = 10_000;

    /** So many cells the library reads of one row. */
    private static final int CELLS = 16_384;

    private final Source source;
    private final Encoding encoding;
    private final Layout layout;
    private final List<String> head;
    private final List<String> sheets;

    private Sheet(
            Source source,
            Encoding encoding,
            Layout layout,
            List<String> head,
            List<String> sheets) {
        this.source = source;
        this.encoding = encoding;
        this.layout = layout;
        this.head = List.copyOf(head);
        this.sheets = List.copyOf(sheets);
    }

    /** Opens CSV in any usual form, or the first visible sheet of an Excel workbook. */
    public static Reading open(Source source) {
        return open(source, 0);
    }

    /** Opens CSV, or a sheet of a workbook: of the visible ones, from 0. */
    public static Reading open(Source source, int sheet) {
        return new Opening(source, sheet, null).read();
    }

    /** Opens it as somebody says that it is written. */
    public static Reading open(Source source, int sheet, Layout said) {
        return new Opening(source, sheet, said).read();
    }

    /** Opens what was readable before. */
    public static Sheet again(Source source, int sheet, Layout layout) {
        return new Opening(source, sheet, layout).again(layout);
    }

    static Sheet bare(Source source, Encoding encoding, char delimiter) {
        var layout = new Layout(encoding.name(), delimiter, 0);
        return new Sheet(source, encoding, layout, List.of(), List.of());
    }

    Sheet under(List<String> head, int above, List<String> sheets) {
        var found = new Layout(layout.charset(), layout.delimiter(), above);
        return new Sheet(source, encoding, found, head, sheets);
    }

    public List<String> head() {
        return head;
    }

    public Layout layout() {
        return layout;
    }

    /** The names of the visible sheets of a workbook; none of CSV. */
    public List<String> sheets() {
        return sheets;
    }

    /** Hands over the rows that are not blank; says what is wrong where reading had to stop. */
    public Optional<Text> eachRow(Consumer<Row> take) {
        var number = new int[] {0};
        return read(
                record -> {
                    int here = ++number[0];
                    var cells = clean(record.getFields());
                    if (here > layout.above() + 1
                            && cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                        take.accept(new Row(here, padded(cells)));
                    }
                },
                layout.above() + ROWS + 1);
    }

    /** Hands over the first rows, blank ones too. */
    Optional<Text> first(int most, Consumer<List<String>> take) {
        return read(record -> take.accept(clean(record.getFields())), most);
    }

    private Optional<Text> read(Consumer<CsvRecord> take, int limit) {
        int count = 0;
        try (var csv = csv(layout.delimiter()).ofCsvRecord(encoding.reader(source))) {
            for (var record : csv) {
                if (count == limit) {
                    return limit > ROWS ? tooManyRows() : Optional.empty();
                }
                count++;
                if (record.getFields().stream().anyMatch(cell -> cell.length() > CELL)) {
                    return trouble("exchange.file.cell", count, CELL);
                }
                take.accept(record);
            }
            return Optional.empty();
        } catch (CsvParseException e) {
            return isWide(e)
                    ? trouble("exchange.file.wide", count + 1, CELLS)
                    : trouble("exchange.file.quote", count + 1, CELL);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The library has one kind of trouble for all; only its words tell them apart. */
    private static boolean isWide(CsvParseException e) {
        return Objects.requireNonNullElse(e.getMessage(), "").contains(" fields");
    }

    private static Optional<Text> tooManyRows() {
        return Optional.of(Text.of("exchange.file.rows", "limit", ROWS));
    }

    private static Optional<Text> trouble(String key, int row, int limit) {
        return Optional.of(new Text(key, Map.of("row", row, "limit", limit)));
    }

    private List<String> padded(List<String> cells) {
        if (cells.size() < head.size()) {
            var padded = new ArrayList<>(cells);
            while (padded.size() < head.size()) {
                padded.add("");
            }
            return padded;
        }
        return cells;
    }

    private static List<String> clean(List<String> cells) {
        return cells.stream().map(cell -> Formula.unguarded(trimmed(cell))).toList();
    }

    private static String trimmed(String cell) {
        return cell.replace('\u00a0', ' ').strip();
    }

    static CsvReader.CsvReaderBuilder csv(char delimiter) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .trimWhitespacesAroundQuotes(true);
    }
}
