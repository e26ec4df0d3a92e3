package soyuznik.kernel;

import java.util.Locale;

/** Writes a text the way it is searched for: lower case, ё as е, single spaces. */
public final class Folding {
    private Folding() {}

    public static String fold(String text) {
        return text.toLowerCase(Locale.ROOT).replace('ё', 'е').replaceAll("\\s+", " ").strip();
    }
}
