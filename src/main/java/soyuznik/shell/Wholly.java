package soyuznik.shell;

import static org.jooq.impl.DSL.noCondition;

import java.util.Arrays;
import org.jooq.Condition;
import org.jooq.Field;

/** How a folded text is found that holds all words that were typed. */
public final class Wholly {
    private Wholly() {}

    /** In either order; folded words hold letters and digits only. */
    public static Condition holds(Field<String> text, String folded) {
        return Arrays.stream(folded.split(" "))
                .filter(word -> !word.isEmpty())
                .<Condition>map(word -> text.like('%' + word + '%'))
                .reduce(noCondition(), Condition::and);
    }
}
