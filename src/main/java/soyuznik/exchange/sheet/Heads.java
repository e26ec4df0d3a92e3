package soyuznik.exchange.sheet;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Finds the row that names the columns: reports and price lists begin with a title, a date, a blank
 * line. The head is the first row that is filled half as wide as the widest and holds no numbers
 * and dates.
 */
final class Heads {
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    private Heads() {}

    /** How many rows stand above it; 0 where no row looks like one. */
    static int above(List<List<String>> beginning) {
        long widest = beginning.stream().mapToLong(Heads::filled).max().orElse(0);
        for (int i = 0; i < beginning.size(); i++) {
            var row = beginning.get(i);
            if (filled(row) * 2 >= widest && isOfWords(row) && !isOrder(row)) {
                return i;
            }
        }
        return 0;
    }

    private static long filled(List<String> row) {
        return row.stream().filter(cell -> !cell.isEmpty()).count();
    }

    /** Some programs begin with the sign that Excel is to cut the rows by. */
    private static boolean isOrder(List<String> row) {
        return row.getFirst().toLowerCase(Locale.ROOT).startsWith("sep=");
    }

    /** A word, a sign such as №, a year; no other number and no date. */
    private static boolean mayBeName(String cell) {
        return cell.codePoints().anyMatch(Character::isLetter)
                || cell.codePoints().noneMatch(Character::isDigit)
                || YEAR.matcher(cell).matches();
    }

    private static boolean isOfWords(List<String> row) {
        return filled(row) > 0
                && row.stream().filter(cell -> !cell.isEmpty()).allMatch(Heads::mayBeName);
    }
}
