package soyuznik.plans;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.trunc;
import static soyuznikdb.projects.Tables.PROJECT;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.DatePart;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.Range;
import soyuznik.database.Reports;
import soyuznik.insights.Answers;
import soyuznik.insights.Counted;
import soyuznik.kernel.Viewer;
import soyuznik.projects.End;

/** What was won, whoever asks for however many projects by a grouped statement or two. */
// L-03, T-02
@Repository
@Transactional(propagation = Propagation.NOT_SUPPORTED, readOnly = true)
public class Facts {
    /** So many years before tell how a year falls into its months. */
    private static final int YEARS = 3;

    private final DSLContext reports;
    private final Answers answers;
    private final Answers.Kind<Asked, Wins> kind;

    Facts(@Reports DSLContext reports, Answers answers) {
        this.reports = reports;
        this.answers = answers;
        this.kind = answers.kind("wins", Asked.class, Wins.class, this::wins);
    }

    /** Of the year and of those before it. */
    public Counted<Wins> wins(Lens lens, FiscalYear year) {
        return answers.of(kind, Asked.of(lens, year), lens.viewer());
    }

    private Wins wins(Asked asked, Viewer viewer, LocalDate today) {
        var lens = asked.lens(viewer);
        var year = asked.year();
        var month = trunc(PROJECT.CLOSED_ON, DatePart.MONTH).cast(SQLDataType.LOCALDATE);
        var worth = lens.worth(PROJECT.AMOUNT, PROJECT.CURRENCY);
        return new Wins(
                reports.select(
                                month,
                                count().cast(Long.class),
                                coalesce(sum(worth), inline(BigDecimal.ZERO)),
                                count().filterWhere(worth.isNull()).cast(Long.class))
                        .from(PROJECT)
                        .where(won(new Range<>(year.plus(-YEARS).first(), year.last())))
                        .and(lens.holds(PROJECT.COMPANY_ID))
                        .groupBy(month)
                        .orderBy(month)
                        .limit((YEARS + 1) * FiscalYear.MONTHS)
                        .fetch(mapping(Wins.Month::new)));
    }

    /** Projects won on these days; they stand so in the list. */
    static Condition won(Range<LocalDate> days) {
        return PROJECT.OUTCOME
                .eq(inline(End.WON.name()))
                .and(PROJECT.CLOSED_ON.between(days.from(), days.to()));
    }
}
