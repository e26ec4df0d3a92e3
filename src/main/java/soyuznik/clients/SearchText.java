package soyuznik.clients;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import soyuznik.shell.Finder;

/** How what was typed is looked for in a folded text. */
final class SearchText {
    private static final Pattern NOT_DIGITS = Pattern.compile("\\D+");
    private static final Pattern NUMBER = Pattern.compile("[\\d\\s()+./-]+");

    private SearchText() {}

    static String digits(String phone) {
        return NOT_DIGITS.matcher(phone).replaceAll("");
    }

    /** The words to be found, all of them; a phone or a number counts by its digits. */
    static List<String> words(String folded) {
        if (NUMBER.matcher(folded).matches()) {
            var digits = digits(folded);
            boolean dialled = digits.length() > 6 && digits.startsWith("8"); // 8 and +7 are the same phone
            return List.of(dialled ? digits.substring(1) : digits);
        }
        var words = Arrays.asList(folded.split(" "));
        var own = words.stream().filter(word -> !CompanyName.isLegalForm(word)).toList();
        return own.isEmpty() ? words : own;
    }

    /** Whether there is enough to look for: without three letters together no index helps. */
    static boolean enough(String folded) {
        return words(folded).stream().anyMatch(word -> word.length() >= Finder.LETTERS);
    }

    static Condition holds(Field<String> text, String folded) {
        return DSL.and(words(folded).stream().map(word -> (Condition) text.like('%' + escaped(word) + '%')).toList());
    }

    static String escaped(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
