package soyuznik.work;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.work.Tables.PROMISE;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import soyuznik.projects.End;

/**
 * How a side keeps its word: of the promises that were kept or broken, or whose day has passed, how
 * many were kept. Of which somebody warned in advance is neither.
 */
//
public record Word(Side side, long kept, long all) {
    /** Where a promise stands today. */
    public enum Stand {
        KEPT,
        BROKEN,
        /** Its day has passed, and nobody noted what became of it. */
        LATE,
        WARNED,
        /** Its day is still to come, or it has none. */
        AHEAD,
        /** Its project was lost or turned down: the client does not owe it any more. */
        VOID;

        /** Those that tell how a side keeps its word. */
        private static final List<String> TELLING =
                Stream.of(KEPT, BROKEN, LATE).map(Enum::name).toList();
    }

    /** Those that tell something. */
    public static Condition tells(LocalDate today) {
        return stand(today).in(Stand.TELLING.stream().map(DSL::inline).toList());
    }

    /** The name of where it stands. */
    public static Field<String> stand(LocalDate today) {
        return when(PROMISE.STATE.ne(inline(PromiseState.OPEN.name())), PROMISE.STATE)
                .when(not(binds()), inline(Stand.VOID.name()))
                .when(PROMISE.DUE_ON.lt(today), inline(Stand.LATE.name()))
                .otherwise(inline(Stand.AHEAD.name()));
    }

    private static Condition binds() {
        var about = PROJECT.as("promised");
        return PROMISE.PROJECT_ID
                .isNull()
                .or(
                        exists(
                                selectOne()
                                        .from(about)
                                        .where(about.ID.eq(PROMISE.PROJECT_ID))
                                        .and(isOwed(about.OUTCOME))));
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
        return count().filterWhere(PROMISE.STATE.eq(inline(PromiseState.KEPT.name())))
                .cast(Long.class);
    }
}
