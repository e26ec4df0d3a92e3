package soyuznik.insights;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.floor;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static org.jooq.impl.SQLDataType.INTEGER;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.projects.Tables.STAGE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.database.Reports;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Cohort;
import soyuznik.projects.Cohorts;
import soyuznik.projects.End;
import soyuznik.projects.Passage;
import soyuznik.projects.Stood;
import soyuznik.statistics.Ending;

/**
 * How long projects stand in a stage before they pass it or end there. Who came back stood there
 * for all times together; who was sent back behind it, or moved into another method, was seen until
 * then; how those stood that came from a file nobody knows (P-19).
 */
// N-02, T-02
@Repository
@Transactional(propagation = Propagation.NOT_SUPPORTED, readOnly = true)
public class Stays {
    private final DSLContext reports;
    private final Cohorts cohorts;
    private final Clock clock;
    private final Answers answers;
    private final Answers.Kind<Asked, Stay[]> kind;

    Stays(@Reports DSLContext reports, Cohorts cohorts, Clock clock, Answers answers) {
        this.reports = reports;
        this.cohorts = cohorts;
        this.clock = clock;
        this.answers = answers;
        this.kind = answers.kind("stays", Asked.class, Stay[].class, this::stays);
    }

    /** Of each stage by its code; won means: they passed it. */
    public Counted<Map<String, Cycle>> of(Cohort cohort, Viewer viewer) {
        return answers.of(kind, new Asked(cohort), viewer).map(Stays::cycles);
    }

    /** Of one stage. */
    public Counted<Cycle> of(Cohort cohort, Viewer viewer, String stage) {
        return answers.of(kind, new Asked(cohort, List.of(stage)), viewer)
                .map(stays -> cycles(stays).getOrDefault(stage, new Cycle(List.of())));
    }

    private static Map<String, Cycle> cycles(Stay[] stays) {
        return Arrays.stream(stays)
                .collect(
                        groupingBy(
                                Stay::stage,
                                collectingAndThen(mapping(Stay::ending, toList()), Cycle::new)));
    }

    /** So many projects stood so long in the stage. */
    record Stay(String stage, int days, int cause, long projects) {
        Ending ending() {
            return new Ending(days, cause, projects);
        }
    }

    private Stay[] stays(Asked asked, Viewer viewer, LocalDate today) {
        var known = cohorts.of(asked.cohort(), viewer).and(PROJECT.IMPORTED.isFalse());
        var stages = asked.stages().isEmpty() ? noCondition() : STAGE.CODE.in(asked.stages());
        var days = greatest(floor(Stood.DAYS).cast(INTEGER), inline(0));
        var stay =
                select(STAGE.CODE, days.as("days"), cause().as("cause"))
                        .from(Stood.times(known, clock.instant()))
                        .join(STAGE)
                        .on(STAGE.ID.eq(Stood.WHERE))
                        .where(stages)
                        .groupBy(STAGE.CODE, Stood.WHO, Stood.OUTCOME)
                        .asTable("stay");
        var stage = stay.field(STAGE.CODE);
        var lasted = stay.field("days", Integer.class);
        var cause = stay.field("cause", Integer.class);
        return reports.select(stage, lasted, cause, count().cast(Long.class))
                .from(stay)
                .groupBy(stage, lasted, cause)
                .fetch(Records.mapping(Stay::new))
                .toArray(Stay[]::new);
    }

    private static Field<Integer> cause() {
        return when(Stood.ENDED_BY.eq(inline(Passage.Kind.PASSED.name())), inline(Cycle.WON))
                .when(Stood.ENDED_BY.isNotNull(), inline(Ending.NONE))
                .when(Stood.OUTCOME.eq(inline(End.WON.name())), inline(Cycle.WON))
                .when(Stood.OUTCOME.eq(inline(End.LOST.name())), inline(Cycle.LOST))
                .when(Stood.OUTCOME.eq(inline(End.NOT_OURS.name())), inline(Cycle.NOT_OURS))
                .otherwise(inline(Ending.NONE));
    }
}
