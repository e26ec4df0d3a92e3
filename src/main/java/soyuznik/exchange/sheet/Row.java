package soyuznik.exchange.sheet;

import java.util.List;

/**
 * One row of a sheet, its cells without the spaces around them, at least as many as the head has.
 *
 * @param number as a spreadsheet counts: the head is row 1
 */
public record Row(int number, List<String> cells) {
    public Row {
        cells = List.copyOf(cells);
    }

    public String cell(int column) {
        return cells.get(column);
    }
}
