package soyuznik.work;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectOne;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.work.Tables.PROMISE;

import java.time.LocalDate;
import org.jooq.AggregateFilterStep;
import org.jooq.Condition;
import org.jooq.Field;
import soyuznik.projects.End;

/**
 * How a side keeps its word: of the promises that were kept or broken, or whose day has passed, how
 * many were kept. Of which somebody warned in advance is neither.
 */
//
public record Word(Side side, long kept, long all) {
    /** Those that tell something. */
    public static Condition tells(LocalDate today) {
        var open = PROMISE.STATE.eq(inline(PromiseState.OPEN.name()));
        var about = PROJECT.as("promised");
        var owed =
                PROMISE.PROJECT_ID
                        .isNull()
                        .or(
                                exists(
                                        selectOne()
                                                .from(about)
                                                .where(about.ID.eq(PROMISE.PROJECT_ID))
                                                .and(isOwed(about.OUTCOME))));
        return PROMISE.STATE
                .in(inline(PromiseState.KEPT.name()), inline(PromiseState.BROKEN.name()))
                .or(open.and(PROMISE.DUE_ON.lt(today)).and(owed));
    }

    /**
     * Whether an open promise still binds: of a project that was lost or turned down the client
     * owes us nothing any more, what we promised stays promised.
     */
    static Condition isOwed(Field<String> outcome) {
        return PROMISE.SIDE
                .eq(inline(Side.OURS.name()))
                .or(outcome.isNull())
                .or(outcome.in(inline(End.WON.name()), inline(End.FROZEN.name())));
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
