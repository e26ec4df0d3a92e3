package soyuznik.buying;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.buying.Tables.PATH_STEP;
import static soyuznikdb.projects.Tables.PROJECT;

import java.time.LocalDate;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.springframework.stereotype.Component;
import soyuznik.access.OurDays;
import soyuznik.clients.Posts;
import soyuznik.projects.Demand;
import soyuznik.projects.Fact;
import soyuznik.projects.ProjectFacts;
import soyuznik.projects.Topic;
import soyuznikdb.projects.tables.Project;

/** That the way of a decision is known: who prepares it, who signs it, and when each step is. */
// B-07 P-03
@Component
class PathFacts implements ProjectFacts {
    private static final Project OF = PROJECT.as("pathed");

    private final OurDays days;

    PathFacts(OurDays days) {
        this.days = days;
    }

    /** A step as far as it is asked for. */
    record Known(PathPart part, boolean timed, LocalDate on) {}

    @Override
    public boolean tells(Demand demand) {
        return ProjectFacts.isAbout(demand, Topic.DECISION_PATH_KNOWN);
    }

    @Override
    public Field<List<Fact>> about(Field<Long> projectId) {
        return multiset(
                        select(
                                        PATH_STEP.PART,
                                        PATH_STEP.DAYS,
                                        PATH_STEP.HELD_ON,
                                        days.of(PATH_STEP.AT).as("day"))
                                .from(PATH_STEP)
                                .join(OF)
                                .on(OF.ID.eq(PATH_STEP.PROJECT_ID))
                                .where(PATH_STEP.PROJECT_ID.eq(projectId))
                                .and(PATH_STEP.REMOVED_AT.isNull())
                                .and(
                                        PATH_STEP
                                                .PERSON_ID
                                                .isNull()
                                                .or(
                                                        Posts.works(
                                                                PATH_STEP.PERSON_ID,
                                                                OF.COMPANY_ID))))
                .convertFrom(PathFacts::facts);
    }

    private static List<Fact> facts(Result<? extends Record> found) {
        return of(
                found.map(row ->
                        new Known(
                                PathPart.valueOf(row.get(PATH_STEP.PART)),
                                row.get(PATH_STEP.DAYS) != null
                                        || row.get(PATH_STEP.HELD_ON) != null,
                                row.get("day", LocalDate.class))));
    }

    /** Somebody may sign alone; that nobody prepares it is not known before it is asked. */
    static List<Fact> of(List<Known> steps) {
        boolean whole =
                List.of(PathPart.PREPARES, PathPart.SIGNS).stream()
                        .allMatch(part -> steps.stream().anyMatch(one -> one.part() == part));
        return whole && steps.stream().allMatch(Known::timed)
                ? steps.stream()
                        .map(Known::on)
                        .max(LocalDate::compareTo)
                        .<List<Fact>>map(on ->
                                List.of(
                                        new Fact.Established(
                                                Topic.DECISION_PATH_KNOWN.name(), on, true)))
                        .orElse(List.of())
                : List.of();
    }
}
