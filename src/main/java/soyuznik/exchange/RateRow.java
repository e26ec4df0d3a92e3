package soyuznik.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a row of a file tells of a rate, as it stands there; empty where the file has no such
 * column.
 *
 * @param number as a spreadsheet counts
 */
public record RateRow(int number, String day, String currency, String units, String amount) {
    private static final String BETWEEN = "\t";
    private static final int PARTS = 5;

    /** Nothing that is longer is a day, a currency or a number. */
    private static final int LONGEST = 60;

    private static final Pattern CODE = Pattern.compile("[A-Za-z]{3}");
    private static final Pattern WHOLE = Pattern.compile("0*[1-9]\\d{0,8}");

    /** A year before or behind is a slip of the hand. */
    static boolean isNear(LocalDate day) {
        return day.getYear() >= 2000 && day.getYear() < 2200;
    }

    static String bare(String cell) {
        var line = cell.replaceAll("\\s+", " ");
        return line.substring(0, Math.min(line.length(), LONGEST));
    }

    /** By its code, its name or its sign. */
    static Optional<String> currency(String cell) {
        return Currencies.named(cell)
                .or(() ->
                        Optional.of(cell.toUpperCase(Locale.ROOT)).filter(CODE.asMatchPredicate()));
    }

    /** Of how many units the rate is told; one where the file does not say it. */
    Optional<BigDecimal> ofUnits() {
        var bare = units.replaceAll("[\\s\\u00a0\\u202f]", "");
        return Optional.of(bare.isEmpty() ? "1" : bare)
                .filter(WHOLE.asMatchPredicate())
                .map(BigDecimal::new);
    }

    String line() {
        return Stream.of(Integer.toString(number), day, currency, units, amount)
                .collect(Collectors.joining(BETWEEN));
    }

    /** As it was written by {@link #line}; whatever else is no row. */
    static Stream<RateRow> of(String line) {
        var parts = List.of(line.split(BETWEEN, -1));
        return parts.size() == PARTS && parts.getFirst().matches("\\d{1,6}")
                ? Stream.of(
                        new RateRow(
                                Integer.parseInt(parts.getFirst()),
                                bare(parts.get(1)),
                                bare(parts.get(2)),
                                bare(parts.get(3)),
                                bare(parts.get(4))))
                : Stream.empty();
    }
}
