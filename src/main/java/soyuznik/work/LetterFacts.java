package soyuznik.work;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.work.Tables.LETTER;
import static soyuznikdb.work.Tables.TALK;

import java.time.LocalDate;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Result;
import org.springframework.stereotype.Component;
import soyuznik.projects.Demand;
import soyuznik.projects.Fact;
import soyuznik.projects.ProjectFacts;
import soyuznik.projects.Topic;
import soyuznikdb.projects.tables.Project;

/** Whether each meeting of the stage has its letter of results (G3c). */
//
@Component
class LetterFacts implements ProjectFacts {
    private static final Project OF = PROJECT.as("written");

    @Override
    public boolean tells(Demand demand) {
        return ProjectFacts.isAbout(demand, Topic.MINUTES_KEPT);
    }

    @Override
    public Field<List<Fact>> about(Field<Long> projectId) {
        return multiset(
                        select(count(), count(LETTER.ID), max(TALK.HELD_ON))
                                .from(TALK)
                                .join(OF)
                                .on(OF.ID.eq(TALK.PROJECT_ID))
                                .leftJoin(LETTER)
                                .on(LETTER.TALK_ID.eq(TALK.ID))
                                .and(Mailing.went())
                                .where(TALK.PROJECT_ID.eq(projectId))
                                .and(TALK.STATE.eq(TalkState.HELD.name()))
                                .and(TALK.REMOVED_AT.isNull())
                                .and(TALK.KIND.in(Touches.MEETINGS))
                                .and(TALK.HELD_ON.ge(OF.STAGE_SINCE)))
                .convertFrom(LetterFacts::facts);
    }

    private static List<Fact> facts(Result<Record3<Integer, Integer, LocalDate>> found) {
        var meetings = found.getFirst();
        boolean all = meetings.value1() > 0 && meetings.value1().equals(meetings.value2());
        return all
                ? List.of(new Fact.Established(Topic.MINUTES_KEPT.name(), meetings.value3(), true))
                : List.of();
    }
}
