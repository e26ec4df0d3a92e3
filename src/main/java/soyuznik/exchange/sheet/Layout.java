package soyuznik.exchange.sheet;

import java.nio.charset.Charset;
import java.util.List;

/**
 * How the table lies in the file.
 *
 * @param charset the name of its encoding, or that it is of a workbook
 * @param above so many rows stand above the head
 */
public record Layout(String charset, char delimiter, int above) {
    /** So deep a head is looked for, and may stand. */
    public static final int DEEPEST = 50;

    /** Where no row is. */
    public static final int NOWHERE = -1;

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

    public boolean isWorkbook() {
        return charset.equals(Encoding.WORKBOOK);
    }
}
