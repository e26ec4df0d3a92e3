package soyuznik.work;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.work.Tables.TALK;

import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;

/** When somebody of the client was last in a talk about a project, as fields of a statement. */
//
public final class Touches {
    static final List<String> MEETINGS = TalkKind.meetings();

    private Touches() {}

    /** Null: never, as far as we know. */
    public static Field<LocalDate> talked(Field<Long> project, Field<Long> person) {
        return last(project, person, noCondition());
    }

    /** Face to face, be it on a screen. Null: never, as far as we know. */
    public static Field<LocalDate> met(Field<Long> project, Field<Long> person) {
        return last(project, person, TALK.KIND.in(MEETINGS));
    }

    private static Field<LocalDate> last(Field<Long> project, Field<Long> person, Condition which) {
        return field(
                select(max(TALK.HELD_ON))
                        .from(TALK)
                        .where(TALK.PROJECT_ID.eq(project))
                        .and(TALK.STATE.eq(inline(TalkState.HELD.name())))
                        .and(TALK.REMOVED_AT.isNull())
                        .and(TalkRows.isThere(TALK.PEOPLE, person))
                        .and(which));
    }

    /** A talk with the person is planned. */
    public static Condition isPlanned(Field<Long> project, Field<Long> person) {
        return exists(
                select(TALK.ID)
                        .from(TALK)
                        .where(TALK.PROJECT_ID.eq(project))
                        .and(ComingTalks.waits())
                        .and(TalkRows.isThere(TALK.PEOPLE, person)));
    }
}
