package soyuznik.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes a text the one way it is searched for, whatever the alphabet, the keyboard and the marks:
 * small Latin letters and digits, single spaces. «Северный путь», "Severnyj put'" and a СЕВЕР typed
 * with a Latin C meet. What is stored and what is typed go through it alike.
 */
public final class Folding {
    /** Letters that look the same, in this order. */
    private static final String LATIN_TWINS = "acehkmoptxybi";

    private static final String CYRILLIC_TWINS = "асенкмортхуві";

    private static final String CYRILLIC = "абвгдезиклмнопрстуфхыэіғқңөұүһәў";
    private static final String AS_LATIN = "abvgdeziklmnoprstufhieigknouuhau";

    /** A telephone of Russia as it is dialled at home: 8 stands for +7. */
    private static final Pattern HOME_CALL = Pattern.compile("(?<!\\d)8(\\d{10})(?!\\d)");

    private Folding() {}

    public static String fold(String text) {
        var folded = new StringBuilder(text.length() + 8);
        for (var word : words(text).split(" ", -1)) {
            append(folded, latin(oneAlphabet(word)));
        }
        return HOME_CALL.matcher(folded).replaceAll("7$1");
    }

    /**
     * Several values as one text to search in; the digits of one don't run into those of the next.
     */
    public static String fold(String first, String... others) {
        return Stream.concat(Stream.of(first), Stream.of(others))
                .map(Folding::fold)
                .filter(folded -> !folded.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** The digits alone: how a telephone or a tax number is compared. */
    public static String digits(String text) {
        return text.replaceAll("\\D", "");
    }

    /** Small letters and digits without accents (so ё is е, й is и), everything else a space. */
    private static String words(String text) {
        var plain = Normalizer.normalize(text.replace('№', ' '), Normalizer.Form.NFKD);
        var words = new StringBuilder(plain.length());
        var small = plain.toLowerCase(Locale.ROOT);
        for (int i = 0; i < small.length(); i++) {
            var letter = small.charAt(i);
            if (Character.isLetterOrDigit(letter)) {
                words.append(letter);
            } else if (!isSilent(letter)) {
                words.append(' ');
            }
        }
        return words.toString();
    }

    /** Accents that stood over a letter, and apostrophes within a word. */
    private static boolean isSilent(char letter) {
        return Character.getType(letter) == Character.NON_SPACING_MARK
                || letter == '\''
                || letter == '’'
                || letter == 'ʼ';
    }

    /** A word of both alphabets was meant in one: letters that look the same are taken over. */
    private static String oneAlphabet(String word) {
        if (!has(word, 'а', 'ӿ') || !has(word, 'a', 'z')) {
            return word;
        }
        var cyrillic = cyrillic(word);
        return has(cyrillic, 'a', 'z') ? replace(word, CYRILLIC_TWINS, LATIN_TWINS) : cyrillic;
    }

    /** Small Latin letters that look like Cyrillic ones written as those. */
    public static String cyrillic(String lower) {
        return replace(lower, LATIN_TWINS, CYRILLIC_TWINS);
    }

    private static boolean has(String word, char from, char to) {
        return word.chars().anyMatch(letter -> letter >= from && letter <= to);
    }

    private static String replace(String word, String from, String to) {
        var replaced = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            var at = from.indexOf(word.charAt(i));
            replaced.append(at < 0 ? word.charAt(i) : to.charAt(at));
        }
        return replaced.toString();
    }

    /**
     * Cyrillic letter by letter, and what people write in Latin in several ways brought to one. A
     * part of a Russian word must fold to a part of the folded word: nothing that is done to it may
     * depend on what follows.
     */
    public static String latin(String word) {
        var latin = new StringBuilder(word.length() + 4);
        for (int i = 0; i < word.length(); i++) {
            latin.append(latin(word.charAt(i)));
        }
        var one = latin.toString();
        return (has(word, 'а', 'ӿ') ? one : oneSpelling(one)).replace("ii", "i");
    }

    private static String oneSpelling(String latin) {
        var one =
                latin.replace('y', 'i')
                        .replace('j', 'i')
                        .replace('w', 'v')
                        .replace("shch", "sh")
                        .replace("sch", "sh")
                        .replace("kh", "h")
                        .replace("x", "ks")
                        .replace("ii", "i");
        return one.startsWith("ie") ? one.substring(1) : one;
    }

    private static String latin(char letter) {
        return switch (letter) {
            case 'ж' -> "zh";
            case 'ц' -> "ts";
            case 'ч' -> "ch";
            case 'ш', 'щ' -> "sh";
            case 'ю' -> "iu";
            case 'я' -> "ia";
            case 'ъ', 'ь' -> "";
            default -> {
                var at = CYRILLIC.indexOf(letter);
                yield String.valueOf(at < 0 ? letter : AS_LATIN.charAt(at));
            }
        };
    }

    /** Words stand apart, groups of digits together: a telephone is found in any writing. */
    private static void append(StringBuilder folded, String word) {
        if (word.isEmpty()) {
            return;
        }
        if (!folded.isEmpty() && !(endsInDigit(folded) && startsWithDigit(word))) {
            folded.append(' ');
        }
        folded.append(word);
    }

    private static boolean endsInDigit(StringBuilder text) {
        return Character.isDigit(text.charAt(text.length() - 1));
    }

    private static boolean startsWithDigit(String word) {
        return Character.isDigit(word.charAt(0));
    }
}
