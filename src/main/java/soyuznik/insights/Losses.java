package soyuznik.insights;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.trim;
import static org.jooq.impl.DSL.when;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.projects.Tables.CLOSURE;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.projects.Tables.STAGE;

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
import soyuznik.projects.Names;

/** Why sales are lost (N-09). */
// N-09, T-02
@Repository
@Transactional(propagation = Propagation.NOT_SUPPORTED, readOnly = true)
public class Losses {
    /** Of each way to look at them so many are shown, the most frequent first. */
    private static final int MOST = 30;

    private static final Field<String> OWNER = PROJECT.OWNER_ID.cast(String.class);

    private final DSLContext reports;
    private final Cohorts cohorts;

    Losses(@Reports DSLContext reports, Cohorts cohorts) {
        this.reports = reports;
        this.cohorts = cohorts;
    }

    /**
     * Lost projects that have something in common.
     *
     * @param code by which the list of projects finds them; empty: it was not said
     * @param name as one of them has it
     */
    public record Share(String code, String name, long projects) {}

    /** What was typed is the same in any letters. */
    public List<Share> reasons(Cohort cohort, Viewer viewer) {
        return by(new Kind(Cohorts.REASON, trim(CLOSURE.REASON)), cohort, viewer);
    }

    public List<Share> competitors(Cohort cohort, Viewer viewer) {
        return by(new Kind(Cohorts.COMPETITOR, trim(CLOSURE.COMPETITOR)), cohort, viewer);
    }

    public List<Share> products(Cohort cohort, Viewer viewer) {
        return by(new Kind(Cohorts.PRODUCT_WRITTEN, trim(PROJECT.PRODUCT)), cohort, viewer);
    }

    /** Those in which they ended; of what a file brought in nobody knows it: an empty code. */
    public List<Share> stages(Cohort cohort, Viewer viewer) {
        var stage = when(Cohorts.imported(), inline("")).otherwise(STAGE.CODE);
        return by(new Kind(stage, STAGE.CODE), cohort, viewer);
    }

    public List<Share> owners(Cohort cohort, Viewer viewer) {
        return by(new Kind(OWNER, Names.of(APP_USER)), cohort, viewer);
    }

    /** By what they are gathered, and what is read of it. */
    private record Kind(Field<String> key, Field<String> name) {}

    private List<Share> by(Kind kind, Cohort cohort, Viewer viewer) {
        return reports.select(kind.key(), min(kind.name()), count().cast(Long.class))
                .from(PROJECT)
                .join(CLOSURE)
                .on(CLOSURE.PROJECT_ID.eq(PROJECT.ID))
                .and(CLOSURE.REOPENED_AT.isNull())
                .join(STAGE)
                .on(STAGE.ID.eq(PROJECT.STAGE_ID))
                .join(APP_USER)
                .on(APP_USER.ID.eq(PROJECT.OWNER_ID))
                .where(cohorts.of(cohort, viewer))
                .and(PROJECT.OUTCOME.eq(End.LOST.name()))
                .groupBy(inline(1))
                .orderBy(count().desc(), inline(1))
                .limit(MOST)
                .fetch(mapping(Share::new));
    }

    public long lost(Cohort cohort, Viewer viewer) {
        return reports.fetchCount(
                reports.selectOne()
                        .from(PROJECT)
                        .where(cohorts.of(cohort, viewer))
                        .and(PROJECT.OUTCOME.eq(End.LOST.name())));
    }

    /**
     * How many projects of one manager took an exception, whatever became of them.
     *
     * @param waived let pass by a head (P-04)
     * @param owed carried as a debt (P-15)
     */
    public record Exceptions(String owner, String name, long waived, long owed) {}

    public List<Exceptions> exceptions(Cohort cohort, Viewer viewer) {
        var waived = count().filterWhere(Cohorts.waived());
        var owed = count().filterWhere(Cohorts.owed());
        return reports.select(
                        OWNER,
                        min(Names.of(APP_USER)),
                        waived.cast(Long.class),
                        owed.cast(Long.class))
                .from(PROJECT)
                .join(APP_USER)
                .on(APP_USER.ID.eq(PROJECT.OWNER_ID))
                .where(cohorts.of(cohort, viewer))
                .and(Cohorts.waived().or(Cohorts.owed()))
                .groupBy(OWNER)
                .orderBy(waived.desc(), owed.desc(), OWNER)
                .limit(MOST)
                .fetch(mapping(Exceptions::new));
    }
}
