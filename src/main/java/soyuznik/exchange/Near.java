package soyuznik.exchange;

import soyuznik.exchange.sheet.Column;
import soyuznik.products.ProductNames;

/**
 * A value of a file that is almost a name of ours.
 *
 * @param column its place among the columns and the additions
 * @param place of the value among those of the column
 */
public record Near(
        Meaning meaning, int column, int place, Column.Value value, ProductNames.Alike alike) {
    /** What it is taken for as long as nobody says otherwise; empty: what is written. */
    public String proposed() {
        return alike.isSame() ? alike.names().getFirst() : "";
    }
}
