package soyuznik.work;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.work.Tables.PROMISE;
import static soyuznikdb.work.Tables.TALK;

import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SelectField;
import org.springframework.stereotype.Component;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Subject;
import soyuznik.shell.Ahead;

/** The nearest planned talks and open promises, at the head of a project. */
// A-01 A-03
@Component
class TalksAhead implements Ahead {
    /** So many of each: the rest stands with the talks. */
    private static final int MOST = 3;

    @Override
    public Subject.Kind on() {
        return Subject.Kind.PROJECT;
    }

    @Override
    public SelectField<List<Step>> about(Field<Long> projectId) {
        return row(talks(projectId), promises(projectId))
                .mapping((talks, promises) ->
                        Stream.concat(talks.stream(), promises.stream()).toList());
    }

    private static Field<List<Step>> talks(Field<Long> projectId) {
        return multiset(
                        select(
                                        TALK.PROJECT_ID.convertFrom(ProjectId::new),
                                        TALK.ID,
                                        TALK.KIND.convertFrom(TalkKind::valueOf),
                                        TALK.HELD_ON,
                                        TALK.SUBJECT)
                                .from(TALK)
                                .where(TALK.PROJECT_ID.eq(projectId))
                                .and(waits())
                                .orderBy(TALK.HELD_ON, TALK.ID)
                                .limit(MOST))
                .convertFrom(found ->
                        found.map(
                                mapping((project, id, kind, on, subject) ->
                                        new Step(
                                                on,
                                                Asks.talk("work.talk.ahead", kind),
                                                subject,
                                                null,
                                                Asks.of(new Talk.Key(project, id), From.RECORD)))));
    }

    /** A talk that is planned. */
    static Condition waits() {
        return TALK.STATE.eq(inline(TalkState.PLANNED.name())).and(TALK.REMOVED_AT.isNull());
    }

    private static Field<List<Step>> promises(Field<Long> projectId) {
        return multiset(
                        select(
                                        PROMISE.PROJECT_ID.convertFrom(ProjectId::new),
                                        PROMISE.ID,
                                        PROMISE.SIDE.convertFrom(Side::valueOf),
                                        PROMISE.DUE_ON,
                                        PROMISE.TEXT)
                                .from(PROMISE)
                                .join(TALK)
                                .on(TALK.ID.eq(PROMISE.TALK_ID))
                                .where(PROMISE.PROJECT_ID.eq(projectId))
                                .and(open())
                                .orderBy(PROMISE.DUE_ON.asc().nullsLast(), PROMISE.ID)
                                .limit(MOST))
                .convertFrom(found ->
                        found.map(
                                mapping((project, id, side, due, text) ->
                                        new Step(
                                                due,
                                                Asks.promise(side),
                                                text,
                                                null,
                                                Asks.of(
                                                        new Promises.Key(project, id),
                                                        side,
                                                        From.RECORD)))));
    }

    /** A promise of a talk that stands, and nobody has settled it. */
    static Condition open() {
        return PROMISE.STATE.eq(inline(PromiseState.OPEN.name())).and(TALK.REMOVED_AT.isNull());
    }
}
