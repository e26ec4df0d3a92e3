package soyuznik.exchange.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import soyuznik.exchange.sheet.Layout;

/**
 * How a file is said to be written.
 *
 * @param head the number of the row that names the columns, from 1
 */
record LayoutForm(@Nullable String charset, @Nullable Integer delimiter, @Nullable String head) {
    Layout layout() {
        var row = Objects.requireNonNullElse(head, "").strip();
        int above = row.matches("\\d{1,3}") ? Integer.parseInt(row) - 1 : Layout.NOWHERE;
        int code = Objects.requireNonNullElse(delimiter, 0);
        char sign = code == (char) code ? (char) code : 0;
        return new Layout(Objects.requireNonNullElse(charset, ""), sign, above);
    }
}
