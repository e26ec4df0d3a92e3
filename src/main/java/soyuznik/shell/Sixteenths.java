package soyuznik.shell;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.inline;

import java.util.function.Function;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;

/**
 * Parts of a large table that have a search index each: what one of them holds enough of is not
 * looked for in the others, so a common word costs a sixteenth.
 */
public final class Sixteenths {
    /** As many indexes as the migrations make for each of these tables. */
    private static final int PARTS = 16;

    private Sixteenths() {}

    /** One part after the other; whoever limits the whole has no more of them read than needed. */
    public static <R extends Record> Select<R> of(
            Field<Long> id, Function<Condition, Select<R>> part) {
        return IntStream.range(0, PARTS)
                .mapToObj(rest -> part.apply(in(id, rest)))
                .reduce(Select::unionAll)
                .orElseThrow();
    }

    /** The rest is no parameter: only a constant leads to its index. */
    private static Condition in(Field<Long> id, int rest) {
        return condition("{0} % {1} = {2}", id, inline(PARTS), inline((long) rest));
    }
}
