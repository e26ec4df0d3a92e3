package soyuznik.buying;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.buying.Tables.PARTICIPANT;
import static soyuznikdb.projects.Tables.PROJECT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record5;
import org.jooq.Result;
import org.springframework.stereotype.Component;
import soyuznik.access.OurDays;
import soyuznik.clients.Posts;
import soyuznik.projects.Demand;
import soyuznik.projects.Fact;
import soyuznik.projects.ProjectFacts;
import soyuznik.projects.Topic;
import soyuznikdb.projects.tables.Project;

/** What the list of who decides proves: an ally, decision makers, that every role is known. */
// B-01 B-02
@Component
class ParticipantFacts implements ProjectFacts {
    private static final Project OF = PROJECT.as("deciding");

    private final OurDays days;

    ParticipantFacts(OurDays days) {
        this.days = days;
    }

    @Override
    public boolean tells(Demand demand) {
        return ProjectFacts.isAbout(
                demand, Topic.ALLY_FOUND, Topic.DECISION_MAKER_NAMED, Topic.ROLES_KNOWN);
    }

    @Override
    public Field<List<Fact>> about(Field<Long> projectId) {
        return multiset(
                        select(
                                        PARTICIPANT.ROLE,
                                        PARTICIPANT.STANCE,
                                        PARTICIPANT.JUDGED_ON,
                                        days.of(PARTICIPANT.AT),
                                        field(Posts.works(PARTICIPANT.PERSON_ID, OF.COMPANY_ID)))
                                .from(PARTICIPANT)
                                .join(OF)
                                .on(OF.ID.eq(PARTICIPANT.PROJECT_ID))
                                .where(PARTICIPANT.PROJECT_ID.eq(projectId))
                                .and(PARTICIPANT.REMOVED_AT.isNull())
                                .orderBy(PARTICIPANT.ID))
                .convertFrom(ParticipantFacts::facts);
    }

    private static List<Fact> facts(
            Result<Record5<String, String, LocalDate, LocalDate, Boolean>> found) {
        var facts = new ArrayList<Fact>();
        for (var one : found) {
            boolean there = one.value5();
            if (Stance.ALLY.name().equals(one.value2())) {
                facts.add(fact(Topic.ALLY_FOUND, one.value3(), there));
            }
            if (decides(one.value1())) {
                facts.add(fact(Topic.DECISION_MAKER_NAMED, one.value4(), there));
            }
        }
        known(found, facts);
        return facts;
    }

    /** G2b: everybody who is there has a role, and somebody decides. */
    private static void known(
            Result<Record5<String, String, LocalDate, LocalDate, Boolean>> found,
            List<Fact> facts) {
        var there = found.stream().filter(one -> one.value5()).toList();
        boolean known = there.stream().allMatch(one -> one.value1() != null);
        if (known && there.stream().anyMatch(one -> decides(one.value1()))) {
            var newest = there.stream().map(Record5::value4).max(LocalDate::compareTo);
            facts.add(fact(Topic.ROLES_KNOWN, newest.orElseThrow(), true));
        }
    }

    private static boolean decides(String role) {
        return DecisionRole.DECIDES.name().equals(role);
    }

    private static Fact fact(Topic topic, LocalDate on, boolean there) {
        return new Fact.Established(topic.name(), on, there);
    }
}
