package soyuznik.exchange.sheet;

import java.nio.charset.Charset;
import java.util.List;

/**
 * How the table lies in the file.
 *
 * @param charset the name of its encoding, or that it is of a workbook
 * @param above so many rows stand above the head; {@link #NO_HEAD} where no row names the columns
 * @param width so many columns hold something or have a name; 0 until that is known
 */
public record Layout(String charset, char delimiter, int above, int width) {
    /** So deep a head is looked for, and may stand. */
    public static final int DEEPEST = 50;

    /** All rows are data. */
    public static final int NO_HEAD = -1;

    /** Where no row is. */
    public static final int NOWHERE = -2;

    /** Of which nobody has counted the columns yet. */
    public Layout(String charset, char delimiter, int above) {
        this(charset, delimiter, above, 0);
    }

    /** The names of what a file may be said to be written in, the likely ones first. */
    public static List<String> charsets() {
        return Encoding.OFFERED.stream().map(Charset::name).toList();
    }

    public static List<Character> delimiters() {
        return Delimiter.CANDIDATES;
    }

    /** The same with its head in another row. */
    public Layout under(int above) {
        return new Layout(charset, delimiter, above);
    }

    Layout wide(int width) {
        return new Layout(charset, delimiter, above, width);
    }

    public boolean hasHead() {
        return above != NO_HEAD;
    }

    public boolean isWorkbook() {
        return charset.equals(Encoding.WORKBOOK);
    }
}
