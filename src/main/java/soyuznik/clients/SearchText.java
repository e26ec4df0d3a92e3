package soyuznik.clients;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import soyuznik.access.Extra;
import soyuznik.kernel.Folding;
import soyuznik.shell.Finder;

/** How what was typed is looked for in a folded text. */
final class SearchText {
    private static final Pattern NOT_DIGITS = Pattern.compile("\\D+");
    private static final Pattern NUMBER = Pattern.compile("[\\d\\s()+./-]+");

    private static final int PIECE = 3;

    private SearchText() {}

    static String digits(String phone) {
        return NOT_DIGITS.matcher(phone).replaceAll("");
    }

    /** What a search finds a person by. */
    static String of(String name, List<ContactData> contacts, Extra extra) {
        var plain = Stream.concat(Stream.of(name), contacts.stream().map(ContactData::searched));
        return Stream.concat(plain.map(Folding::fold), Stream.of(extra.searched()))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
    }

    /** The words to be found, all of them; a phone or a number counts by its digits. */
    static List<String> words(String folded) {
        if (NUMBER.matcher(folded).matches()) {
            var digits = digits(folded);
            boolean dialled =
                    digits.length() > 6 && digits.startsWith("8"); // 8 and +7 are the same phone
            return List.of(dialled ? digits.substring(1) : digits);
        }
        var words = Arrays.asList(folded.split(" "));
        var own = words.stream().filter(word -> !LegalForms.isFolded(word)).toList();
        return own.isEmpty() ? words : own;
    }

    /** Whether there is enough to look for: without three letters together no index helps. */
    static boolean enough(String folded) {
        return words(folded).stream().anyMatch(word -> word.length() >= Finder.LETTERS);
    }

    /**
     * For the trigrams. Those of digits are few and long: three pieces of a number find it in half
     * the time.
     */
    static Condition holds(Field<String> text, String folded) {
        return DSL.and(words(folded).stream().map(word -> holdsWord(text, word)).toList());
    }

    private static Condition holdsWord(Field<String> text, String word) {
        int length = word.length();
        if (length <= PIECE || !word.chars().allMatch(Character::isDigit)) {
            return text.like('%' + escaped(word) + '%');
        }
        return Stream.of(0, Math.min(PIECE, length - PIECE), length - PIECE)
                .distinct()
                .map(start ->
                        (Condition) text.like('%' + word.substring(start, start + PIECE) + '%'))
                .reduce(containsWord(text, word), Condition::and);
    }

    /** For rows that are read through anyway. */
    static Condition contains(Field<String> text, String folded) {
        return DSL.and(words(folded).stream().map(word -> containsWord(text, word)).toList());
    }

    private static Condition containsWord(Field<String> text, String word) {
        return DSL.condition("strpos({0}, {1}) > 0", text, DSL.val(word));
    }

    static String escaped(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
