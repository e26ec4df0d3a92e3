package soyuznik.work;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;
import static soyuznikdb.work.Tables.OBJECTION;
import static soyuznikdb.work.Tables.TALK;

import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Talks in which something was said against us. */
// N-09, N-10
final class ObjectedTalks {
    private ObjectedTalks() {}

    static Condition are(TalkFilter.Objected objected) {
        return objected.against() == TalkFilter.Against.WHATEVER
                ? noCondition()
                : exists(
                        selectOne()
                                .from(OBJECTION)
                                .where(OBJECTION.TALK_ID.eq(TALK.ID))
                                .and(of(objected)));
    }

    /** What the filter asks of an objection. */
    private static Condition of(TalkFilter.Objected objected) {
        var kinds = objected.kinds().stream().map(Enum::name).toList();
        return DSL.and(
                objected.unknown() ? OBJECTION.KIND.isNull() : noCondition(),
                kinds.isEmpty() ? noCondition() : OBJECTION.KIND.in(kinds),
                objected.against() == TalkFilter.Against.OPEN
                        ? OBJECTION.STATE.eq(inline(ObjectionState.OPEN.name()))
                        : noCondition());
    }
}
