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

    public Column {
        values = List.copyOf(values);
    }
}
