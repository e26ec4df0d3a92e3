package soyuznik.work;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.projects.Tables.PROJECT;
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

    /** Also with the client alone: who was met before the project began was met. */
    private static Field<LocalDate> last(Field<Long> project, Field<Long> person, Condition which) {
        var there = TalkRows.isThere(TALK.PEOPLE, person).and(which);
        return greatest(
                last(TALK.PROJECT_ID.eq(project).and(there)), last(alone(project).and(there)));
    }

    private static Field<LocalDate> last(Condition where) {
        return field(
                select(max(TALK.HELD_ON))
                        .from(TALK)
                        .where(where)
                        .and(TALK.STATE.eq(inline(TalkState.HELD.name())))
                        .and(TALK.REMOVED_AT.isNull()));
    }

    /** With the client of the project, about none. */
    private static Condition alone(Field<Long> project) {
        var about = PROJECT.as("about"); // the field may be that of the table itself
        var client = select(about.COMPANY_ID).from(about).where(about.ID.eq(project));
        return TALK.PROJECT_ID.isNull().and(TALK.COMPANY_ID.eq(client));
    }

    /** A talk with the person is planned. */
    public static Condition isPlanned(Field<Long> project, Field<Long> person) {
        return isPlanned(TALK.PROJECT_ID.eq(project), person).or(isPlanned(alone(project), person));
    }

    private static Condition isPlanned(Condition where, Field<Long> person) {
        return exists(
                select(TALK.ID)
                        .from(TALK)
                        .where(where)
                        .and(ComingTalks.waits())
                        .and(TalkRows.isThere(TALK.PEOPLE, person)));
    }
}
