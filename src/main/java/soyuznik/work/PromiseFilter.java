package soyuznik.work;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static soyuznikdb.work.Tables.PROMISE;

import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Which promises a list shows or a figure counts.
 *
 * @param talks in which they were made
 * @param side null: either
 * @param stand null: wherever they stand
 */
// N-10
public record PromiseFilter(TalkFilter talks, @Nullable Side side, Word.@Nullable Stand stand) {
    /** What is asked of the promise itself. */
    Condition asks(LocalDate today) {
        return DSL.and(
                side == null ? noCondition() : PROMISE.SIDE.eq(inline(side.name())),
                stand == null ? noCondition() : Word.stand(today).eq(inline(stand.name())));
    }
}
