package soyuznik.work;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.work.Tables.PROMISE;
import static soyuznikdb.work.Tables.TALK;
import static soyuznikdb.work.Tables.TASK;

import java.time.LocalDate;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Text;
import soyuznik.projects.Next;
import soyuznik.projects.Upcoming;

/**
 * The nearest planned talk, open promise or open task of a project; each of the three is one look
 * at an index.
 */
// A-01 A-02 A-03
@Component
class NearestStep implements Upcoming {
    private static final Field<String> SORT = told("sort", String.class);
    private static final Field<String> KIND = told("kind", String.class);
    private static final Field<LocalDate> DAY = told("day", LocalDate.class);
    private static final Field<String> TEXT = told("text", String.class);

    private enum Sort {
        TALK,
        PROMISE,
        TASK
    }

    @Override
    public Field<@Nullable Next> nearest(Field<Long> projectId) {
        var all =
                talk(projectId)
                        .unionAll(promise(projectId))
                        .unionAll(task(projectId))
                        .asTable("nearest", "sort", "kind", "day", "text");
        return multiset(
                        select(SORT, KIND, DAY, TEXT)
                                .from(all)
                                .orderBy(DAY.asc().nullsLast(), SORT)
                                .limit(inline(1)))
                .convertFrom(found ->
                        found.map(mapping(NearestStep::next)).stream().findFirst().orElse(null));
    }

    private static <T> Field<T> told(String column, Class<T> type) {
        return field(name("nearest", column), type);
    }

    private static Select<Record4<String, String, LocalDate, String>> talk(Field<Long> project) {
        return select(inline(Sort.TALK.name()), TALK.KIND, TALK.HELD_ON, TALK.SUBJECT)
                .from(TALK)
                .where(TALK.PROJECT_ID.eq(project))
                .and(ComingTalks.waits())
                .orderBy(TALK.HELD_ON, TALK.STARTS_AT.asc().nullsLast(), TALK.ID)
                .limit(inline(1));
    }

    private static Select<Record4<String, String, LocalDate, String>> promise(Field<Long> project) {
        return select(inline(Sort.PROMISE.name()), PROMISE.SIDE, PROMISE.DUE_ON, PROMISE.TEXT)
                .from(PROMISE)
                .join(TALK)
                .on(TALK.ID.eq(PROMISE.TALK_ID))
                .where(PROMISE.PROJECT_ID.eq(project))
                .and(ComingTalks.open())
                .orderBy(PROMISE.DUE_ON.asc().nullsLast(), PROMISE.ID)
                .limit(inline(1));
    }

    private static Select<Record4<String, String, LocalDate, String>> task(Field<Long> project) {
        return select(inline(Sort.TASK.name()), inline(""), TASK.DUE_ON, TASK.TEXT)
                .from(TASK)
                .where(TASK.PROJECT_ID.eq(project))
                .and(TASK.DONE_AT.isNull())
                .and(TASK.REMOVED_AT.isNull())
                .orderBy(TASK.DUE_ON, TASK.ID)
                .limit(inline(1));
    }

    private static Next next(String sort, String kind, @Nullable LocalDate day, String text) {
        var what =
                switch (Sort.valueOf(sort)) {
                    case TALK -> Asks.talk("work.talk.ahead", TalkKind.valueOf(kind));
                    case PROMISE -> Asks.promise(Side.valueOf(kind));
                    case TASK -> Text.of("work.task.next");
                };
        return new Next(what, day, text);
    }
}
