package soyuznik.exchange;

import java.util.List;
import soyuznik.exchange.sheet.Row;

/**
 * A field that no column of its own fills.
 *
 * @param column the place of a column that fills another field already; {@link #NONE} where all
 *     rows have the same value
 */
public record Addition(Meaning meaning, int column, String value) {
    public static final int NONE = -1;

    String of(Row row) {
        return column == NONE ? value : row.cell(column);
    }

    /** The name of the column; of a value for all rows the value itself. */
    String name(List<String> head) {
        return column == NONE ? value : head.get(column);
    }

    boolean tells() {
        return !meaning.equals(Meaning.IGNORED) && (column != NONE || !value.isEmpty());
    }
}
