package soyuznik.exchange;

import soyuznik.kernel.Text;

/**
 * Why a row can't be taken.
 *
 * @param column its name in the file; empty where the fault is not one cell's
 * @param value what stands there
 */
public record Fault(String column, String value, Text reason) {
    /** Of the same column for the same reason. */
    boolean isLike(Fault other) {
        return column.equals(other.column) && reason.key().equals(other.reason.key());
    }

    static Fault ofRow(String key) {
        return new Fault("", "", Text.of(key));
    }
}
