package soyuznik.work;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.work.Tables.MEMO;
import static soyuznikdb.work.Tables.TALK;

import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;

/**
 * When somebody of the client was last in a talk about a project, as fields of a statement; calls
 * and meetings that another system kept are talks too.
 */
//
public final class Touches {
    static final List<String> MEETINGS = TalkKind.meetings();

    private Touches() {}

    /** Null: never, as far as we know. */
    public static Field<LocalDate> talked(Field<Long> project, Field<Long> person) {
        return last(project, person, new Which(noCondition(), BroughtTalks.talked()));
    }

    /** Face to face, be it on a screen. Null: never, as far as we know. */
    public static Field<LocalDate> met(Field<Long> project, Field<Long> person) {
        return last(project, person, new Which(TALK.KIND.in(MEETINGS), BroughtTalks.met()));
    }

    /** Which of our talks, and which of those that another system kept. */
    private record Which(Condition ours, Condition brought) {}

    /** Also with the client alone: who was met before the project began was met. */
    private static Field<LocalDate> last(Field<Long> project, Field<Long> person, Which which) {
        var there = TalkRows.isThere(TALK.PEOPLE, person).and(which.ours());
        return greatest(
                last(TALK.PROJECT_ID.eq(project).and(there)),
                last(alone(project).and(there)),
                lastBrought(project, person, which.brought()));
    }

    private static Field<LocalDate> last(Condition where) {
        return field(
                select(max(TALK.HELD_ON))
                        .from(TALK)
                        .where(where)
                        .and(TALK.STATE.eq(inline(TalkState.HELD.name())))
                        .and(TALK.REMOVED_AT.isNull()));
    }

    /** By the person: a client may have many thousands of them, each person has few. */
    private static Field<LocalDate> lastBrought(
            Field<Long> project, Field<Long> person, Condition which) {
        var alone = MEMO.PROJECT_ID.isNull().and(MEMO.COMPANY_ID.eq(client(project)));
        return field(
                select(max(BroughtTalks.ON))
                        .from(MEMO)
                        .where(BroughtTalks.isThere(person))
                        .and(which)
                        .and(MEMO.PROJECT_ID.eq(project).or(alone)));
    }

    /** With the client of the project, about none. */
    private static Condition alone(Field<Long> project) {
        return TALK.PROJECT_ID.isNull().and(TALK.COMPANY_ID.eq(client(project)));
    }

    private static Select<Record1<Long>> client(Field<Long> project) {
        var about = PROJECT.as("about"); // the field may be that of the table itself
        return select(about.COMPANY_ID).from(about).where(about.ID.eq(project));
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
