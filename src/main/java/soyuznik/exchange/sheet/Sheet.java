package soyuznik.exchange.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
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
    /** Of CSV, which is read piece by piece. */
    public static final long BYTES = 256L << 20;

    public static final int ROWS = 1_100_000;
    public static final int COLUMNS = 200;
    public static final int CELL = 10_000;

    /** Of the sheets of a workbook the first that has a table. */
    public static final int FIRST = -1;

    /** So many cells the library reads of one row. */
    private static final int CELLS = 16_384;

    private final Source source;
    private final Encoding encoding;
    private final Layout layout;
    private final List<String> head;
    private final Place place;

    /**
     * In a workbook.
     *
     * @param sheets the names of the visible ones; none of CSV
     * @param number of this one among them, from 0
     */
    record Place(List<String> sheets, int number) {
        static final Place NONE = new Place(List.of(), 0);

        Place {
            sheets = List.copyOf(sheets);
        }
    }

    private Sheet(Source source, Encoding encoding, Layout layout, List<String> head, Place place) {
        this.source = source;
        this.encoding = encoding;
        this.layout = layout;
        this.head = List.copyOf(head);
        this.place = place;
    }

    /** Opens CSV in any usual form, or the first visible sheet of a workbook that has a table. */
    public static Reading open(Source source) {
        return open(source, FIRST);
    }

    /** Opens CSV, or a sheet of a workbook: of the visible ones, from 0, or {@link #FIRST}. */
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
        return new Sheet(source, encoding, layout, List.of(), Place.NONE);
    }

    /**
     * @param head with its names, and blank ones up to the last column that holds something
     */
    Sheet under(List<String> head, int above, Place place) {
        var found = layout.under(above).wide(head.size());
        return new Sheet(source, encoding, found, head, place);
    }

    public List<String> head() {
        return head;
    }

    public Layout layout() {
        return layout;
    }

    /** The names of the visible sheets of a workbook; none of CSV. */
    public List<String> sheets() {
        return place.sheets();
    }

    /** Which of the visible sheets of a workbook it is, from 0. */
    public int number() {
        return place.number();
    }

    /** Whether a row that is not blank stands soon below the head. */
    boolean hasRows() {
        var filled = new boolean[1];
        var number = new int[] {0};
        int above = layout.above() + 1;
        first(above + Layout.DEEPEST, cells -> filled[0] |= ++number[0] > above && !isBlank(cells));
        return filled[0];
    }

    /** Hands over the rows that are not blank; says what is wrong where reading had to stop. */
    public Optional<Text> eachRow(Consumer<Row> take) {
        return eachRow(take, Lost.NOBODY);
    }

    /** Learns which cells hold no value, though something stands in them: they count as empty. */
    interface Lost {
        Lost NOBODY = (_, _, _) -> {};

        /**
         * In one row.
         *
         * @param cells as they stand there
         * @param errors so many of them hold an error of calculating
         */
        void in(int row, List<String> cells, int errors);
    }

    Optional<Text> eachRow(Consumer<Row> take, Lost lost) {
        var number = new int[] {0};
        return read(
                record -> {
                    int here = ++number[0];
                    var cells = clean(record.getFields());
                    int errors = Uncalculated.count(cells);
                    var whole = errors > 0 ? Uncalculated.emptied(cells) : cells;
                    if (here > layout.above() + 1) {
                        lost.in(here, record.getFields(), errors);
                        offer(new Row(here, padded(whole)), take);
                    }
                },
                Math.max(layout.above(), 0) + ROWS + 1);
    }

    private static void offer(Row row, Consumer<Row> take) {
        if (!isBlank(row.cells())) {
            take.accept(row);
        }
    }

    /** Whether nothing stands in any of them. */
    public static boolean isBlank(List<String> cells) {
        return cells.stream().allMatch(String::isEmpty);
    }

    /** Hands over the first rows, blank ones too. */
    Optional<Text> first(int most, Consumer<List<String>> take) {
        return read(record -> take.accept(clean(record.getFields())), most);
    }

    private Optional<Text> read(Consumer<CsvRecord> take, int limit) {
        int count = 0;
        try (var csv = csv(layout.delimiter()).ofCsvRecord(reader())) {
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

    private Reader reader() throws IOException {
        var reader = encoding.reader(source);
        return layout.isWorkbook() ? reader : new Quotes(reader, layout.delimiter());
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
        return cell.equals(Uncalculated.FORMULA) ? "" : cell.replace('\u00a0', ' ').strip();
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
