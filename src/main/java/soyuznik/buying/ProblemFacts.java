package soyuznik.buying;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static soyuznikdb.buying.Tables.CONSEQUENCE;
import static soyuznikdb.buying.Tables.FINDING;
import static soyuznikdb.buying.Tables.PROBLEM;

import java.util.List;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import soyuznik.access.OurDays;
import soyuznik.projects.Demand;
import soyuznik.projects.Fact;
import soyuznik.projects.ProjectFacts;
import soyuznik.projects.Topic;

/** What the list of problems proves: a supposed problem, a need in the client's own words. */
// S-01 S-02
@Component
class ProblemFacts implements ProjectFacts {
    private final OurDays days;

    ProblemFacts(OurDays days) {
        this.days = days;
    }

    @Override
    public boolean tells(Demand demand) {
        return ProjectFacts.isAbout(demand, Topic.PROBLEM_SUPPOSED, Topic.NEED_EXPLICIT);
    }

    @Override
    public Field<List<Fact>> about(Field<Long> projectId) {
        var supposed =
                select(inline(Topic.PROBLEM_SUPPOSED.name()), days.of(PROBLEM.AT).as("day"))
                        .from(PROBLEM)
                        .where(PROBLEM.PROJECT_ID.eq(projectId))
                        .and(PROBLEM.REMOVED_AT.isNull())
                        .and(PROBLEM.PERSON_ID.isNotNull().or(PROBLEM.DEPARTMENT.ne("")))
                        .and(
                                exists(
                                        selectOne()
                                                .from(CONSEQUENCE)
                                                .where(CONSEQUENCE.PROBLEM_ID.eq(PROBLEM.ID))
                                                .and(CONSEQUENCE.REMOVED_AT.isNull())));
        var explicit =
                select(inline(Topic.NEED_EXPLICIT.name()), FINDING.SAID_ON)
                        .from(FINDING)
                        .join(PROBLEM)
                        .on(PROBLEM.ID.eq(FINDING.PROBLEM_ID))
                        .where(PROBLEM.PROJECT_ID.eq(projectId))
                        .and(PROBLEM.REMOVED_AT.isNull())
                        .and(FINDING.STATE.eq(ProblemState.EXPLICIT.name()))
                        .and(
                                PROBLEM.STATE.in(
                                        ProblemState.EXPLICIT.name(), ProblemState.SOLVED.name()));
        return multiset(supposed.unionAll(explicit))
                .convertFrom(found ->
                        List.copyOf(
                                found.map(one ->
                                        new Fact.Established(one.value1(), one.value2(), true))));
    }
}
