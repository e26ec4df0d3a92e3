package soyuznik.insights;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;
import static soyuznikdb.projects.Tables.PROJECT;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.database.Reports;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Cohort;
import soyuznik.projects.Cohorts;
import soyuznik.projects.End;
import soyuznik.statistics.Ending;

/** How long sales take (N-02). */
// N-02, T-02
@Repository
@Transactional(propagation = Propagation.NOT_SUPPORTED, readOnly = true)
public class Cycles {
    private final DSLContext reports;
    private final Cohorts cohorts;
    private final Answers answers;
    private final Answers.Kind<Asked, Ending[]> kind;

    Cycles(@Reports DSLContext reports, Cohorts cohorts, Answers answers) {
        this.reports = reports;
        this.cohorts = cohorts;
        this.answers = answers;
        this.kind = answers.kind("cycle", Asked.class, Ending[].class, this::endings);
    }

    /** As the viewer sees it. */
    public Counted<Cycle> of(Cohort cohort, Viewer viewer) {
        return answers.of(kind, new Asked(cohort), viewer)
                .map(endings -> new Cycle(List.of(endings)));
    }

    /** A frozen project has not ended. */
    private Ending[] endings(Asked asked, Viewer viewer, LocalDate today) {
        var cause =
                case_(PROJECT.OUTCOME)
                        .when(inline(End.WON.name()), inline(Cycle.WON))
                        .when(inline(End.LOST.name()), inline(Cycle.LOST))
                        .when(inline(End.NOT_OURS.name()), inline(Cycle.NOT_OURS))
                        .otherwise(inline(Ending.NONE));
        var until = when(cause.ne(inline(Ending.NONE)), PROJECT.CLOSED_ON).otherwise(inline(today));
        Field<Integer> days =
                greatest(field("{0} - {1}", Integer.class, until, PROJECT.OPENED_ON), inline(0));
        return reports.select(days, cause, count().cast(Long.class))
                .from(PROJECT)
                .where(cohorts.of(asked.cohort(), viewer))
                .groupBy(days, cause)
                .fetch(mapping(Ending::new))
                .toArray(Ending[]::new);
    }
}
