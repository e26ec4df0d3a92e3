package soyuznik.exchange.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
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
    public static final int BYTES = 20 * 1024 * 1024;

    /** Of the table of a workbook, which is packed in the file. */
    private static final int UNPACKED = 4 * BYTES;

    public static final int ROWS = 200_000;
    public static final int COLUMNS = 200;
    public static final int CELL = 10_000;

    /** So many cells the library reads of one row. */
    private static final int CELLS = 16_384;

    private final byte[] content;
    private final Encoding encoding;
    private final char delimiter;
    private final List<String> head;
    private final List<String> sheets;

    private Sheet(
            byte[] content,
            Encoding encoding,
            List<String> sheets,
            char delimiter,
            List<String> head) {
        this.content = content;
        this.encoding = encoding;
        this.sheets = List.copyOf(sheets);
        this.delimiter = delimiter;
        this.head = List.copyOf(head);
    }

    /** Opens CSV in any usual form, and the first visible sheet of an Excel workbook. */
    public static Reading open(byte[] content) {
        return open(content, 0);
    }

    /** Opens CSV, or a sheet of a workbook: of the visible ones, from 0. */
    public static Reading open(byte[] content, int sheet) {
        return Workbook.isOne(content) ? workbook(content, sheet) : table(content);
    }

    private static Reading workbook(byte[] content, int sheet) {
        if (content.length > BYTES) {
            return Reading.unreadable("exchange.file.bytes");
        }
        try {
            return Unpacking.isBounded(content)
                    ? unpacked(Workbook.read(content, sheet))
                    : Reading.unreadable("exchange.file.unpacked");
        } catch (IOException e) {
            return Reading.unreadable("exchange.file.xlsx");
        }
    }

    private static Reading unpacked(Workbook book) {
        return book.csv().length > UNPACKED
                ? Reading.unreadable("exchange.file.unpacked")
                : withHead(book.csv(), Encoding.OF_WORKBOOK, book.sheets());
    }

    private static Reading table(byte[] content) {
        var trouble = Signature.trouble(content);
        if (trouble.isPresent()) {
            return Reading.unreadable(trouble.get());
        }
        var marked = Encoding.marked(content);
        if (marked.isPresent() && !marked.get().fits(content)) {
            return Reading.unreadable("exchange.file.mark");
        }
        var encoding = marked.or(() -> Encoding.unmarked(content));
        if (encoding.isEmpty()) {
            return Reading.unreadable("exchange.file.no_text");
        }
        return withHead(content, encoding.get(), List.of());
    }

    private static Reading withHead(byte[] content, Encoding encoding, List<String> sheets) {
        var delimiter = Delimiter.of(Delimiter.beginning(reader(content, encoding)));
        var bare = new Sheet(content, encoding, sheets, delimiter, List.of());
        var heads = new ArrayList<List<String>>();
        var trouble = bare.read(record -> heads.add(clean(record.getFields())), 1);
        if (trouble.isPresent()) {
            return new Reading.Unreadable(trouble.get());
        }
        if (heads.isEmpty() || heads.getFirst().stream().allMatch(String::isEmpty)) {
            return Reading.unreadable("exchange.file.no_head");
        }
        var head = heads.getFirst();
        if (head.size() > COLUMNS) {
            return new Reading.Unreadable(Text.of("exchange.file.columns", "limit", COLUMNS));
        }
        return new Reading.Opened(new Sheet(content, encoding, sheets, delimiter, head));
    }

    public List<String> head() {
        return head;
    }

    /** The name of its charset, or that it is of a workbook. */
    public String written() {
        return encoding.name();
    }

    /** The names of the visible sheets of a workbook; none of CSV. */
    public List<String> sheets() {
        return sheets;
    }

    public char delimiter() {
        return delimiter;
    }

    /** Hands over the rows that are not blank; says what is wrong where reading had to stop. */
    public Optional<Text> eachRow(Consumer<Row> take) {
        var number = new int[] {0};
        return read(
                record -> {
                    int here = ++number[0];
                    var cells = clean(record.getFields());
                    if (here > 1 && cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                        take.accept(new Row(here, padded(cells)));
                    }
                },
                ROWS + 1);
    }

    private Optional<Text> read(Consumer<CsvRecord> take, int limit) {
        int count = 0;
        try (var csv = csv(delimiter).ofCsvRecord(reader(content, encoding))) {
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

    private static Reader reader(byte[] content, Encoding encoding) {
        var bytes =
                new ByteArrayInputStream(
                        content, encoding.skip(), content.length - encoding.skip());
        return new InputStreamReader(bytes, encoding.charset());
    }
}
