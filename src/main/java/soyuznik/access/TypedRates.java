package soyuznik.access;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Text;

/**
 * Rates as they are typed or pasted: a line for each with day, currency and rate in any order,
 * between them a tab, a semicolon or spaces. A line without a figure is a heading.
 *
 * @param rows of the same currency and day the last
 */
record TypedRates(List<Row> rows, List<FieldError> errors) {
    static final String FIELD = "rates";
    private static final int MOST = 1_000;
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}([.,]\\d{1,10})?");
    private static final Pattern FIGURE = Pattern.compile(".*\\d.*");
    private static final DateTimeFormatter POINTS =
            DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);

    record Row(LocalDate since, String currency, BigDecimal amount) {}

    /**
     * @param base the currency of the company, which has no rate
     */
    static TypedRates read(String typed, String base) {
        var lines = typed.lines().map(String::strip).toList();
        var rows = new LinkedHashMap<String, Row>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (FIGURE.matcher(line).matches()) {
                var row = row(line);
                if (row.isEmpty() || row.getFirst().currency().equals(base)) {
                    return wrong(row.isEmpty() ? "unread" : "base", i + 1, line);
                }
                rows.put(row.getFirst().currency() + row.getFirst().since(), row.getFirst());
            }
        }
        if (rows.isEmpty() || rows.size() > MOST) {
            return wrong(rows.isEmpty() ? "none" : "many", lines.size(), "");
        }
        return new TypedRates(List.copyOf(rows.values()), List.of());
    }

    private static TypedRates wrong(String what, int number, String line) {
        var text = new Text("access.rates.error." + what, Map.of("number", number, "line", line));
        return new TypedRates(List.of(), List.of(new FieldError(FIELD, text)));
    }

    /** The one that the line tells; none when it can't be read. */
    private static List<Row> row(String line) {
        var cells =
                Arrays.stream(line.split(line.matches(".*[\\t;].*") ? "[\\t;]" : "\\s+", -1))
                        .map(cell -> cell.replaceAll("[\\s\\u00a0\\u202f]", ""))
                        .filter(cell -> !cell.isEmpty())
                        .toList();
        var days = cells.stream().flatMap(TypedRates::day).toList();
        var codes =
                cells.stream()
                        .map(cell -> cell.toUpperCase(Locale.ROOT))
                        .filter(CURRENCY.asMatchPredicate())
                        .toList();
        var amounts = cells.stream().flatMap(TypedRates::amount).toList();
        return cells.size() == 3 && days.size() == 1 && codes.size() == 1 && amounts.size() == 1
                ? List.of(new Row(days.getFirst(), codes.getFirst(), amounts.getFirst()))
                : List.of();
    }

    /** 27.11.2026, or 2026-11-27. */
    private static Stream<LocalDate> day(String cell) {
        var form = cell.contains("-") ? DateTimeFormatter.ISO_LOCAL_DATE : POINTS;
        try {
            return Stream.of(LocalDate.parse(cell, form)).filter(TypedRates::isNear);
        } catch (DateTimeException _) {
            return Stream.empty();
        }
    }

    private static boolean isNear(LocalDate day) {
        return day.getYear() >= 2000 && day.getYear() < 2200;
    }

    private static Stream<BigDecimal> amount(String cell) {
        return Stream.of(cell)
                .filter(NUMBER.asMatchPredicate())
                .map(number -> new BigDecimal(number.replace(',', '.')))
                .filter(number -> number.signum() > 0);
    }
}
