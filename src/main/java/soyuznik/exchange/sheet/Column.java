package soyuznik.exchange.sheet;

import java.util.List;

/**
 * What the whole file has in one column.
 *
 * @param values each different value with the number of its rows, the first met first; empty where
 *     there are more than {@link Survey#VALUES}
 */
public record Column(String name, int filled, List<Value> values, Fit dates, Fit numbers) {
    public record Value(String text, int rows) {}

    /** How a spreadsheet calls the column of a place, from 0: A to Z, then AA. */
    public static String letters(int place) {
        var last = String.valueOf((char) ('A' + place % 26));
        return place < 26 ? last : letters(place / 26 - 1) + last;
    }

    public Column {
        values = List.copyOf(values);
    }
}
