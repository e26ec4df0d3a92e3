package soyuznik.shell;

import java.util.Locale;
import java.util.stream.Collectors;

/** What was meant where somebody forgot to switch the keyboard between Russian and English. */
public final class Keyboard {
    private static final String LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
    private static final String RUSSIAN = "йцукенгшщзхъфывапролджэячсмитьбюё";

    private Keyboard() {}

    /** The same keys on the other keyboard; what stands on neither stays. */
    public static String other(String typed) {
        return typed.toLowerCase(Locale.ROOT)
                .chars()
                .mapToObj(Keyboard::other)
                .collect(Collectors.joining());
    }

    private static String other(int typed) {
        int latin = LATIN.indexOf(typed);
        int russian = RUSSIAN.indexOf(typed);
        if (latin >= 0) {
            return RUSSIAN.substring(latin, latin + 1);
        }
        return russian >= 0 ? LATIN.substring(russian, russian + 1) : Character.toString(typed);
    }
}
