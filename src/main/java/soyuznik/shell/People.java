package soyuznik.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names of people as lists show them; a name stands as surname, given name, patronymic. */
public final class People {
    private static final int HUES = 6;

    private People() {}

    /** Иванова А. П. */
    public static String brief(String name) {
        var words = words(name);
        return words.size() < 2
                ? name
                : words.getFirst()
                        + '\u00a0'
                        + words.stream()
                                .skip(1)
                                .limit(2)
                                .map(word -> first(word) + '.')
                                .collect(Collectors.joining("\u00a0"));
    }

    /** ИА: surname and given name. */
    public static String initials(String name) {
        return words(name).stream().limit(2).map(People::first).collect(Collectors.joining());
    }

    /** A colour that stays with the name. */
    public static int hue(String name) {
        return Math.floorMod(name.hashCode(), HUES);
    }

    private static List<String> words(String name) {
        return Arrays.stream(name.strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }

    private static String first(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }
}
