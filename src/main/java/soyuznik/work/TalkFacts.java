package soyuznik.work;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static soyuznikdb.clients.Tables.EMPLOYMENT;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.work.Tables.OBJECTION;
import static soyuznikdb.work.Tables.TALK;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record6;
import org.jooq.Result;
import org.springframework.stereotype.Component;
import soyuznik.projects.Demand;
import soyuznik.projects.Fact;
import soyuznik.projects.ProjectFacts;
import soyuznik.projects.Topic;
import soyuznikdb.projects.tables.Project;

/** What talks prove: a meeting arranged, a contact made, a presentation held, no objection open. */
//
@Component
class TalkFacts implements ProjectFacts {
    private static final Set<String> FORWARD =
            Set.of(Derived.Came.ORDER.name(), Derived.Came.ADVANCE.name());
    private static final Project OF = PROJECT.as("talked");

    @Override
    public boolean tells(Demand demand) {
        return ProjectFacts.isAbout(
                demand,
                Topic.MEETING_ARRANGED,
                Topic.CONTACT_MADE,
                Topic.PRESENTATION_HELD,
                Topic.OBJECTIONS_ANSWERED);
    }

    @Override
    public Field<List<Fact>> about(Field<Long> projectId) {
        var there =
                exists(
                        selectOne()
                                .from(EMPLOYMENT)
                                .where(EMPLOYMENT.COMPANY_ID.eq(OF.COMPANY_ID))
                                .and(EMPLOYMENT.UNTIL.isNull())
                                .and(TalkRows.isThere(TALK.PEOPLE, EMPLOYMENT.PERSON_ID)));
        return multiset(
                        select(
                                        TALK.KIND,
                                        TALK.STATE,
                                        TALK.HELD_ON,
                                        field(there),
                                        field(objected()),
                                        coalesce(TALK.OUTCOME, ""))
                                .from(TALK)
                                .join(OF)
                                .on(OF.ID.eq(TALK.PROJECT_ID))
                                .where(TALK.PROJECT_ID.eq(projectId))
                                .and(TALK.REMOVED_AT.isNull())
                                .and(TALK.PEOPLE.ne(""))
                                .and(TALK.STATE.ne(TalkState.MISSED.name()))
                                .orderBy(TALK.HELD_ON, TALK.ID))
                .convertFrom(TalkFacts::facts);
    }

    private static List<Fact> facts(
            Result<Record6<String, String, LocalDate, Boolean, Boolean, String>> found) {
        var facts = new ArrayList<Fact>();
        for (var talk : found) {
            var kind = TalkKind.valueOf(talk.value1());
            boolean held = talk.value2().equals(TalkState.HELD.name());
            if (kind.isMeeting()) {
                facts.add(fact(Topic.MEETING_ARRANGED, talk.value3(), true));
            }
            if (held) {
                facts.add(fact(Topic.CONTACT_MADE, talk.value3(), talk.value4()));
            }
            if (held && kind == TalkKind.PRESENTATION) {
                facts.add(fact(Topic.PRESENTATION_HELD, talk.value3(), true));
            }
            if (held && FORWARD.contains(talk.value6())) {
                facts.add(new Fact.Advanced(talk.value3()));
            }
        }
        answered(found).ifPresent(facts::add);
        return facts;
    }

    /** No objection is open, of those who have heard us at all. */
    private static Optional<Fact> answered(
            Result<Record6<String, String, LocalDate, Boolean, Boolean, String>> found) {
        boolean open = found.stream().anyMatch(Record6::value5);
        return found.stream()
                .filter(talk -> !open && talk.value2().equals(TalkState.HELD.name()))
                .map(Record6::value3)
                .max(LocalDate::compareTo)
                .map(on -> fact(Topic.OBJECTIONS_ANSWERED, on, true));
    }

    private static Condition objected() {
        return exists(
                selectOne()
                        .from(OBJECTION)
                        .where(OBJECTION.TALK_ID.eq(TALK.ID))
                        .and(OBJECTION.STATE.eq(inline(ObjectionState.OPEN.name()))));
    }

    private static Fact fact(Topic topic, LocalDate on, boolean there) {
        return new Fact.Established(topic.name(), on, there);
    }
}
