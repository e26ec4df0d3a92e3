package soyuznik.shell;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;

import java.util.Arrays;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * How a text is found that almost holds what was typed. An error in a word leaves its beginning or
 * its end as it is: by these the trigrams find what is looked at, and how much of the word is there
 * tells the rest. Numbers must be there as they are: one digit more is another. Short words do not
 * count.
 *
 * @see <a href="https://www.postgresql.org/docs/18/pgtrgm.html">word_similarity</a>
 */
public final class Nearly {
    /** So many rows are looked at. */
    public static final int LOOKED = 2_000;

    /**
     * In hundredths: of a word of five letters one wrong one leaves four to six of ten trigrams.
     */
    public static final int FAR = 67;

    private static final int SHORTEST = 5;
    private static final int PIECE = 3;

    private Nearly() {}

    /** Whether a word is long enough to be mistyped. */
    public static boolean asks(String folded) {
        return words(folded).stream().anyMatch(Nearly::maybe);
    }

    /** For the trigrams: more than what is meant. */
    public static Condition about(Field<String> text, String folded) {
        return words(folded).stream()
                .map(word -> maybe(word) ? halves(text, word) : text.like('%' + word + '%'))
                .reduce(noCondition(), Condition::and);
    }

    private static Condition halves(Field<String> text, String word) {
        int piece = Math.max(PIECE, (word.length() - 1) / 2);
        var begins = text.like('%' + word.substring(0, piece) + '%');
        return begins.or(text.like('%' + word.substring(word.length() - piece) + '%'));
    }

    /** How far the word that fits worst is from the text, in hundredths: 0 is there. */
    public static Field<Integer> distance(Field<String> text, String folded) {
        var far =
                words(folded).stream()
                        .filter(Nearly::maybe)
                        .<Field<?>>map(word ->
                                field(
                                        "cast(100 - 100 * word_similarity({0}, {1}) as int)",
                                        Integer.class, val(word), text))
                        .toList();
        return DSL.function("greatest", Integer.class, far.toArray(Field<?>[]::new));
    }

    private static boolean maybe(String word) {
        return word.length() >= SHORTEST && word.chars().noneMatch(Character::isDigit);
    }

    /** A short word tells little (a legal form, an “and”), a number tells all. */
    private static List<String> words(String folded) {
        return Arrays.stream(folded.split(" "))
                .filter(word -> maybe(word) || word.chars().anyMatch(Character::isDigit))
                .toList();
    }
}
