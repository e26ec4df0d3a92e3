package soyuznik.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import soyuznik.exchange.sheet.DateOrder;
import soyuznik.exchange.sheet.DecimalMark;
import soyuznik.exchange.sheet.Fit;
import soyuznik.exchange.sheet.Reading;
import soyuznik.exchange.sheet.Row;
import soyuznik.exchange.sheet.Sheet;
import soyuznik.exchange.sheet.Source;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Text;

/** What a file tells of rates: that of the Bank of Russia for a day, or any table like it. */
public record RateFile(List<RateRow> rows) {
    private static final int MOST = 1_000;

    public RateFile {
        rows = List.copyOf(rows);
    }

    /** CSV in any usual form, or the first visible sheet of a workbook. */
    static Outcome<RateFile> open(byte[] content) {
        return switch (Sheet.open(Source.of(content))) {
            case Reading.Unreadable(var why) -> new Outcome.Refused<>(why);
            case Reading.Opened(var sheet) -> opened(sheet);
        };
    }

    private static Outcome<RateFile> opened(Sheet sheet) {
        var rows = new ArrayList<Row>();
        var trouble =
                sheet.eachRow(row -> {
                    if (rows.size() <= MOST) {
                        rows.add(row);
                    }
                });
        if (RateColumn.AMOUNT.named(sheet.head()).isEmpty()) {
            rows.addFirst(new Row(1, sheet.head()));
        }
        return trouble.<Outcome<RateFile>>map(Outcome.Refused::new)
                .orElseGet(() -> of(sheet.head(), rows));
    }

    private static Outcome<RateFile> of(List<String> head, List<Row> rows) {
        if (rows.isEmpty() || rows.size() > MOST) {
            return refused(rows.isEmpty() ? "exchange.file.no_rows" : "access.rates.error.many");
        }
        var places = places(head, rows);
        if (!places.containsKey(RateColumn.AMOUNT)) {
            return refused("rates.file.columns");
        }
        var file = new RateFile(rows.stream().map(row -> row(row, places)).toList());
        return Outcome.done(file, Text.of("rates.file.title"));
    }

    private static Outcome<RateFile> refused(String key) {
        return new Outcome.Refused<>(Text.of(key));
    }

    private static Map<RateColumn, Integer> places(List<String> head, List<Row> rows) {
        var places = new EnumMap<RateColumn, Integer>(RateColumn.class);
        var nameless = new ArrayList<>(IntStream.range(0, head.size()).boxed().toList());
        for (var column : RateColumn.values()) {
            nameless.removeAll(column.named(head));
            column.best(column.named(head), rows).ifPresent(at -> places.put(column, at));
        }
        for (var column : RateColumn.values()) {
            var fitting = nameless.stream().filter(at -> column.fits(at, rows)).toList();
            if (!places.containsKey(column) && fitting.size() == 1) {
                places.put(column, fitting.getFirst());
                nameless.removeAll(fitting);
            }
        }
        return places;
    }

    private static RateRow row(Row row, Map<RateColumn, Integer> places) {
        Function<RateColumn, String> cell =
                column ->
                        places.containsKey(column)
                                ? RateRow.bare(row.cell(places.get(column)))
                                : "";
        return new RateRow(
                row.number(),
                cell.apply(RateColumn.DAY),
                cell.apply(RateColumn.CURRENCY),
                cell.apply(RateColumn.UNITS),
                cell.apply(RateColumn.AMOUNT));
    }

    /** As the page keeps it while its questions are answered. */
    public String table() {
        return rows.stream().map(RateRow::line).collect(Collectors.joining("\n"));
    }

    static RateFile kept(String table) {
        return new RateFile(table.lines().flatMap(RateRow::of).limit(MOST).toList());
    }

    boolean tells(Function<RateRow, String> cell) {
        return rows.stream().map(cell).anyMatch(it -> !it.isEmpty());
    }

    public boolean hasUnits() {
        return tells(RateRow::units);
    }

    Fit dates() {
        return rows.stream().map(row -> DateOrder.fit(row.day())).reduce(Fit.NONE, Fit::plus);
    }

    Fit numbers() {
        return rows.stream().map(row -> DecimalMark.fit(row.amount())).reduce(Fit.NONE, Fit::plus);
    }
}
