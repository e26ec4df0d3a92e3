package soyuznik.work;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static soyuznikdb.work.Tables.PROMISE;

import java.time.LocalDate;
import org.jooq.AggregateFilterStep;
import org.jooq.Condition;
import org.jooq.Field;

/**
 * How a side keeps its word: of the promises that were kept or broken, or whose day has passed, how
 * many were kept. Of which somebody warned in advance is neither.
 */
//
public record Word(Side side, long kept, long all) {
    /** Those that tell something. */
    public static Condition tells(LocalDate today) {
        var open = PROMISE.STATE.eq(inline(PromiseState.OPEN.name()));
        return PROMISE.STATE
                .in(inline(PromiseState.KEPT.name()), inline(PromiseState.BROKEN.name()))
                .or(open.and(PROMISE.DUE_ON.lt(today)));
    }

    /** How many of them were kept. */
    public static Field<Long> countKept() {
        return counted(PROMISE.STATE.eq(inline(PromiseState.KEPT.name())));
    }

    /** Kept ones of a side. */
    public static Field<Long> countKept(Side side) {
        return counted(
                PROMISE.SIDE
                        .eq(inline(side.name()))
                        .and(PROMISE.STATE.eq(inline(PromiseState.KEPT.name()))));
    }

    public static Field<Long> countAll(Side side) {
        return counted(PROMISE.SIDE.eq(inline(side.name())));
    }

    private static Field<Long> counted(Condition which) {
        AggregateFilterStep<Integer> all = count();
        return all.filterWhere(which).cast(Long.class);
    }
}
