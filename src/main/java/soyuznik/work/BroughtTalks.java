package soyuznik.work;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;
import static soyuznikdb.work.Tables.MEMO;
import static soyuznikdb.work.Tables.TALK;

import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * The calls and meetings that another system kept, as far as they are contact. A letter may have
 * had no answer, a note is written by ours alone.
 */
//
public final class BroughtTalks {
    static final Field<LocalDate> ON = MEMO.HELD.cast(LocalDate.class);

    private BroughtTalks() {}

    public static Condition met() {
        return MEMO.KIND.eq(inline(MemoKind.MEETING.name()));
    }

    public static Condition called() {
        return MEMO.KIND.eq(inline(MemoKind.CALL.name()));
    }

    /** Either of both. */
    public static Condition talked() {
        return MEMO.KIND.in(inline(MemoKind.MEETING.name()), inline(MemoKind.CALL.name()));
    }

    /** As its index asks. */
    static Condition isThere(Field<Long> person) {
        return condition(
                "{0} <> '' and string_to_array({0}, ' ') @> array[{1}::text]", MEMO.PEOPLE, person);
    }

    /**
     * Where one of the same kind about the project is written down here on that day too, it is most
     * likely the same, kept by both: it counts once. Of what names no project nothing is the same.
     */
    public static Condition only() {
        var meetings = TalkKind.meetings().stream().map(DSL::inline).toList();
        var alike =
                when(met(), TALK.KIND.in(meetings))
                        .otherwise(TALK.KIND.eq(inline(TalkKind.CALL.name())));
        return notExists(
                selectOne()
                        .from(TALK)
                        .where(TALK.PROJECT_ID.eq(MEMO.PROJECT_ID))
                        .and(TALK.HELD_ON.eq(ON))
                        .and(TALK.STATE.eq(inline(TalkState.HELD.name())))
                        .and(TALK.REMOVED_AT.isNull())
                        .and(alike));
    }
}
