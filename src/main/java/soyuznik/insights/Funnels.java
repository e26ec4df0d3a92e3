package soyuznik.insights;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.percentileCont;
import static org.jooq.impl.DSL.val;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.projects.Tables.STAGE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    Funnels(@Reports DSLContext reports, Cohorts cohorts, Methods methods) {
        this.reports = reports;
        this.cohorts = cohorts;
        this.methods = methods;
    }

    /** As the viewer sees it; the stages are those of the newest version. */
    public Funnel of(Cohort cohort, Viewer viewer, LocalDate today) {
        return Funnel.of(
                methods.newest(cohort.method()).stages(),
                flows(cohort, viewer),
                waiting(cohort, viewer, today));
    }

    private List<Flow> flows(Cohort cohort, Viewer viewer) {
        return reports.select(
                        PROJECT.BEGAN,
                        PROJECT.IMPORTED,
                        STAGE.CODE,
                        PROJECT.OUTCOME.convertFrom(one -> one == null ? null : End.valueOf(one)),
                        count().cast(Long.class))
                .from(PROJECT)
                .join(STAGE)
                .on(STAGE.ID.eq(PROJECT.STAGE_ID))
                .where(cohorts.of(cohort, viewer))
                .groupBy(PROJECT.BEGAN, PROJECT.IMPORTED, STAGE.CODE, PROJECT.OUTCOME)
                .fetch(mapping(Flow::new));
    }

    private Map<String, Funnel.Waiting> waiting(Cohort cohort, Viewer viewer, LocalDate today) {
        Field<Integer> days = field("{0} - {1}", Integer.class, val(today), PROJECT.STAGE_SINCE);
        var median = percentileCont(inline(0.5)).withinGroupOrderBy(days);
        var found = new HashMap<String, Funnel.Waiting>();
        reports.select(STAGE.CODE, count(), median.cast(BigDecimal.class))
                .from(PROJECT)
                .join(STAGE)
                .on(STAGE.ID.eq(PROJECT.STAGE_ID))
                .where(cohorts.of(cohort, viewer))
                .and(PROJECT.OUTCOME.isNull())
                .groupBy(STAGE.CODE)
                .forEach(row ->
                        found.put(
                                row.value1(),
                                new Funnel.Waiting(row.value2(), row.value3().doubleValue())));
        return found;
    }
}
