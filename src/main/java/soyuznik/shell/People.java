package soyuznik.shell;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names of people as lists show them; a name stands as surname, given name, patronymic. */
public final class People {
    /** Stands for the name of who was erased: no word of any language. */
    public static final String ERASED = "—";

    private static final int HUES = 6;

    /** Surname, given name, patronymic. */
    private static final int NAMES = 3;

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private People() {}

    /** Иванова А. П. */
    public static String brief(String name) {
        var words = words(name);
        if (words.length < 2) {
            return name;
        }
        var brief = new StringBuilder(words[0]);
        for (int i = 1; i < Math.min(words.length, NAMES); i++) {
            brief.append('\u00a0').append(first(words[i])).append('.');
        }
        return brief.toString();
    }

    /** ИА: surname and given name. */
    public static String initials(String name) {
        var words = words(name);
        return words.length == 1 ? first(words[0]) : first(words[0]) + first(words[1]);
    }

    /** A colour that stays with the name. */
    public static int hue(String name) {
        return Math.floorMod(name.hashCode(), HUES);
    }

    private static String[] words(String name) {
        return BLANKS.split(name.strip());
    }

    private static String first(String word) {
        return word.isEmpty()
                ? ""
                : word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }
}
