package soyuznik.shell;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** A number as people type it: 1 800 000, 1800000,00 or 1,8 млн. */
public final class Numeral {
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f]");
    private static final Pattern WORDED =
            Pattern.compile(
                    "(-?\\d{1,15}(?:\\.\\d{1,9})?)(тыс|млн|млрд|mln|bn)\\.?(?:руб|р|₽)?\\.?");

    /** How many zeros a word stands for. */
    private static final Map<String, Integer> ZEROS =
            Map.of("тыс", 3, "млн", 6, "mln", 6, "млрд", 9, "bn", 9);

    private Numeral() {}

    /**
     * Without the spaces between thousands, with a point, its word said in zeros; what is no number
     * stays none.
     */
    public static String plain(String typed) {
        var bare = SPACES.matcher(typed).replaceAll("").replace(',', '.');
        var worded = WORDED.matcher(bare.toLowerCase(Locale.ROOT));
        return worded.matches()
                ? new BigDecimal(worded.group(1))
                        .movePointRight(ZEROS.getOrDefault(worded.group(2), 0))
                        .toPlainString()
                : bare;
    }
}
