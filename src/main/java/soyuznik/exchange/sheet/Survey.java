package soyuznik.exchange.sheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import soyuznik.kernel.Text;

/**
 * A look over the whole file before anything is decided: its columns and its first rows.
 *
 * @param sheets the names of all visible ones of a workbook; none of CSV
 * @param lost so many cells hold no value but an error of calculating
 * @param unsolved columns in which formulas stand that nobody has calculated yet
 */
public record Survey(
        Layout layout,
        List<String> sheets,
        List<Column> columns,
        List<Row> beginning,
        int rows,
        int lost,
        List<Unsolved> unsolved) {
    public static final int VALUES = 100;

    /** So much of a cell is shown, and values longer than that are no choices. */
    public static final int SHOWN = 200;

    private static final int BEGINNING = 20;

    public Survey {
        sheets = List.copyOf(sheets);
        columns = List.copyOf(columns);
        beginning = List.copyOf(beginning);
        // A backup of an older program, restored, has none.
        unsolved = List.copyOf(Objects.requireNonNullElse(unsolved, List.of()));
    }

    /**
     * Formulas without a result in one column.
     *
     * @param column its place, from 0
     * @param rows the numbers of the first
     */
    public record Unsolved(int column, int cells, List<Integer> rows) {
        public Unsolved {
            rows = List.copyOf(rows);
        }
    }

    /** What a look over the file found: the survey, or why the file can't be taken. */
    public sealed interface Found {
        /**
         * @param sheet which of the visible ones of a workbook it is, from 0
         */
        record Whole(Survey survey, int sheet) implements Found {}

        record Broken(Text why) implements Found {}
    }

    /** Of a file that was opened, as far as it could be. */
    public static Found of(Reading reading) {
        return switch (reading) {
            case Reading.Unreadable(var why) -> new Found.Broken(why);
            case Reading.Opened(var sheet) -> of(sheet);
        };
    }

    public static Found of(Sheet sheet) {
        var look = new Look(sheet);
        var lost = new Losses();
        var trouble = sheet.eachRow(look, lost);
        if (trouble.isPresent()) {
            return new Found.Broken(trouble.get());
        }
        if (look.beginning.isEmpty()) {
            var why = lost.formulas().isEmpty() ? "no_rows" : "unsolved";
            return new Found.Broken(Text.of("exchange.file." + why));
        }
        return new Found.Whole(look.survey(sheet, lost), sheet.number());
    }

    /** What is seen row by row. */
    private static final class Look implements Consumer<Row> {
        private final List<Count> counts;
        private final List<Row> beginning = new ArrayList<>();
        private int rows;

        Look(Sheet sheet) {
            this.counts = new ArrayList<>(sheet.head().stream().map(Count::new).toList());
        }

        @Override
        public void accept(Row row) {
            rows++;
            if (beginning.size() < BEGINNING) {
                beginning.add(shortened(row));
            }
            count(row, counts);
        }

        Survey survey(Sheet sheet, Losses lost) {
            var columns = counts.stream().map(Count::column).toList();
            return new Survey(
                    sheet.layout().wide(columns.size()),
                    sheet.sheets(),
                    columns,
                    beginning.stream().map(row -> padded(row, columns.size())).toList(),
                    rows,
                    lost.errors(),
                    lost.formulas());
        }
    }

    /** A column without a name begins where something stands in it; at most as many as may be. */
    private static void count(Row row, List<Count> counts) {
        int width = Math.min(row.cells().size(), Sheet.COLUMNS);
        while (width > counts.size() && row.cell(width - 1).isEmpty()) {
            width--;
        }
        while (counts.size() < width) {
            counts.add(new Count(""));
        }
        for (int i = 0; i < width; i++) {
            counts.get(i).add(row.cell(i));
        }
    }

    /** A column that has the same in every row. */
    public static Column same(String value, int rows) {
        var count = new Count(value);
        count.add(value);
        var one = count.column();
        var values =
                one.values().stream().map(each -> new Column.Value(each.text(), rows)).toList();
        return new Column(value, rows, values, one.dates(), one.numbers());
    }

    private static Row padded(Row row, int width) {
        var more = Collections.nCopies(Math.max(0, width - row.cells().size()), "");
        return new Row(row.number(), Stream.concat(row.cells().stream(), more.stream()).toList());
    }

    private static Row shortened(Row row) {
        return new Row(
                row.number(),
                row.cells().stream()
                        .map(cell -> cell.substring(0, Math.min(cell.length(), SHOWN)))
                        .toList());
    }

    private static final class Count {
        private final String name;
        private final Map<String, Integer> values = new LinkedHashMap<>();
        private boolean few = true;
        private int filled;
        private Fit dates = Fit.NONE;
        private Fit numbers = Fit.NONE;

        Count(String name) {
            this.name = name;
        }

        void add(String cell) {
            if (cell.isEmpty()) {
                return;
            }
            filled++;
            dates = dates.plus(DateOrder.fit(cell));
            numbers = numbers.plus(DecimalMark.fit(cell));
            few = few && cell.length() <= SHOWN;
            if (few && values.size() <= VALUES) {
                values.merge(cell, 1, Integer::sum);
            }
        }

        Column column() {
            List<Column.Value> all =
                    !few || values.size() > VALUES
                            ? List.of()
                            : values.entrySet().stream()
                                    .map(e -> new Column.Value(e.getKey(), e.getValue()))
                                    .toList();
            return new Column(name, filled, all, dates, numbers);
        }
    }
}
