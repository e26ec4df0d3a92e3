package soyuznik.exchange;

import java.util.List;
import soyuznik.access.Label;
import soyuznik.exchange.sheet.Column;

/**
 * A value of a file that is almost a name of ours.
 *
 * @param column its place among the columns and the additions
 * @param place of the value among those of the column
 * @param names what it may be, the likeliest first
 * @param same it differs by signs, spaces and letters that look alike, or is an alias
 */
public record Near(
        Meaning meaning,
        int column,
        int place,
        Column.Value value,
        List<Name> names,
        boolean same) {
    /**
     * One of ours.
     *
     * @param code as it is taken
     */
    public record Name(String code, Label label) {
        static Name of(String name) {
            return new Name(name, new Label(name, name));
        }
    }

    public Near {
        names = List.copyOf(names);
    }

    /** What it is taken for as long as nobody says otherwise; empty: what is written. */
    public String proposed() {
        return same ? names.getFirst().code() : "";
    }
}
