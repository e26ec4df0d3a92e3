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
import java.time.LocalDate;
import java.util.List;
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
    private static final double MIDDLE = 0.5;
    private static final Field<String> OWNER = PROJECT.OWNER_ID.cast(String.class);

    private final DSLContext reports;
    private final Cohorts cohorts;

    private final Answers answers;
    private final Answers.Kind<Asked, Moves.Line[]> kind;

    Movers(@Reports DSLContext reports, Cohorts cohorts, Answers answers) {
        this.reports = reports;
        this.cohorts = cohorts;
        this.answers = answers;
        this.kind = answers.kind("moves", Asked.class, Moves.Line[].class, this::lines);
    }

    /** Of the open projects that the viewer sees. */
    public Counted<Moves> of(Cohort cohort, Viewer viewer) {
        return answers.of(kind, new Asked(cohort), viewer).map(lines -> Moves.of(List.of(lines)));
    }

    /** As many as lead such projects: who moves most is known only of all of them. */
    private Moves.Line[] lines(Asked asked, Viewer viewer, LocalDate today) {
        return reports.select(
                        OWNER,
                        min(Names.of(APP_USER)),
                        count().cast(Long.class),
                        closes(),
                        prices())
                .from(PROJECT)
                .join(APP_USER)
                .on(APP_USER.ID.eq(PROJECT.OWNER_ID))
                .where(cohorts.of(asked.cohort(), viewer))
                .and(PROJECT.OUTCOME.isNull())
                .groupBy(rollup(OWNER))
                .orderBy(OWNER.nullsFirst())
                .fetch(mapping(Moves.Line::new))
                .toArray(Moves.Line[]::new);
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
