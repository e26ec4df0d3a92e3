package soyuznik.insights;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.projects.Tables.STAGE;

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
import soyuznik.projects.Methods;

/** How cohorts came through their stages (N-01). */
// N-01, T-02
@Repository
@Transactional(propagation = Propagation.NOT_SUPPORTED, readOnly = true)
public class Funnels {
    private final DSLContext reports;
    private final Cohorts cohorts;
    private final Methods methods;
    private final Answers answers;
    private final Answers.Kind<Asked, Flow[]> kind;

    Funnels(@Reports DSLContext reports, Cohorts cohorts, Methods methods, Answers answers) {
        this.reports = reports;
        this.cohorts = cohorts;
        this.methods = methods;
        this.answers = answers;
        this.kind = answers.kind("funnel", Asked.class, Flow[].class, this::flows);
    }

    /** As the viewer sees it; the stages are those of the newest version. */
    public Counted<Funnel> of(Cohort cohort, Viewer viewer) {
        var stages = methods.newest(cohort.method()).stages();
        return answers.of(kind, new Asked(cohort), viewer)
                .map(flows -> Funnel.of(stages, List.of(flows)));
    }

    private Flow[] flows(Asked asked, Viewer viewer, LocalDate today) {
        Field<Integer> stood =
                field("{0} - {1}", Integer.class, inline(today), PROJECT.STAGE_SINCE);
        var days = when(PROJECT.OUTCOME.isNull(), stood).otherwise(inline(0));
        return reports.select(
                        PROJECT.BEGAN,
                        PROJECT.IMPORTED,
                        STAGE.CODE,
                        PROJECT.OUTCOME.convertFrom(one -> one == null ? null : End.valueOf(one)),
                        days,
                        count().cast(Long.class))
                .from(PROJECT)
                .join(STAGE)
                .on(STAGE.ID.eq(PROJECT.STAGE_ID))
                .where(cohorts.of(asked.cohort(), viewer))
                .groupBy(PROJECT.BEGAN, PROJECT.IMPORTED, STAGE.CODE, PROJECT.OUTCOME, days)
                .fetch(mapping(Flow::new))
                .toArray(Flow[]::new);
    }
}
