package soyuznik.exchange.sheet;

import java.util.regex.Pattern;

/** Keeps a spreadsheet from calculating what is only text; the sign it adds is taken off again. */
public final class Formula {
    private static final Pattern DANGEROUS = Pattern.compile("^[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern GUARDED = Pattern.compile("^'[=+\\-@].*", Pattern.DOTALL);

    private Formula() {}

    public static String guarded(String cell) {
        return DANGEROUS.matcher(cell).matches() ? "'" + cell : cell;
    }

    static String unguarded(String cell) {
        return GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
