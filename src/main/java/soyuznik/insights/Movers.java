package soyuznik.insights;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.percentileCont;
import static org.jooq.impl.DSL.rollup;
import static org.jooq.impl.DSL.row;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.projects.Tables.PROJECT;

import java.math.BigDecimal;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectField;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.database.Reports;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Cohort;
import soyuznik.projects.Cohorts;
import soyuznik.projects.Names;

/** Who moves dates and sums (N-03). */
// N-03, T-02
@Repository
@Transactional(propagation = Propagation.NOT_SUPPORTED, readOnly = true)
public class Movers {
    private static final int MOST = 100;
    private static final double MIDDLE = 0.5;
    private static final Field<String> OWNER = PROJECT.OWNER_ID.cast(String.class);

    private final DSLContext reports;
    private final Cohorts cohorts;

    Movers(@Reports DSLContext reports, Cohorts cohorts) {
        this.reports = reports;
        this.cohorts = cohorts;
    }

    /** Of the open projects that the viewer sees. */
    public Moves of(Cohort cohort, Viewer viewer) {
        var lines =
                reports.select(
                                OWNER,
                                min(Names.of(APP_USER)),
                                count().cast(Long.class),
                                closes(),
                                prices())
                        .from(PROJECT)
                        .join(APP_USER)
                        .on(APP_USER.ID.eq(PROJECT.OWNER_ID))
                        .where(cohorts.of(cohort, viewer))
                        .and(PROJECT.OUTCOME.isNull())
                        .groupBy(rollup(OWNER))
                        .orderBy(OWNER.nullsFirst())
                        .limit(MOST)
                        .fetch(mapping(Moves.Line::new));
        return Moves.of(lines);
    }

    private static SelectField<Moves.Closes> closes() {
        return row(
                        counted(PROJECT.MOVED.eq(inline(1))),
                        counted(PROJECT.MOVED.eq(inline(2))),
                        counted(PROJECT.MOVED.gt(inline(2))),
                        middle(PROJECT.MOVED_DAYS, PROJECT.MOVED.gt(inline(0))))
                .mapping(Moves.Closes::new);
    }

    private static Field<Long> counted(Condition which) {
        return count().filterWhere(which).cast(Long.class);
    }

    private static Field<BigDecimal> middle(Field<? extends Number> of, Condition which) {
        return percentileCont(inline(MIDDLE))
                .withinGroupOrderBy(of)
                .filterWhere(which)
                .cast(BigDecimal.class);
    }

    /** What has come into another currency meanwhile is not compared. */
    private static SelectField<Moves.Prices> prices() {
        var share =
                PROJECT.AMOUNT
                        .div(nullif(PROJECT.FIRST_AMOUNT, BigDecimal.ZERO))
                        .minus(BigDecimal.ONE);
        var comparable =
                PROJECT.REPRICED
                        .gt(inline(0))
                        .and(PROJECT.FIRST_CURRENCY.eq(PROJECT.CURRENCY))
                        .and(share.isNotNull());
        return row(counted(PROJECT.REPRICED.gt(inline(0))), middle(share, comparable))
                .mapping(Moves.Prices::new);
    }
}
