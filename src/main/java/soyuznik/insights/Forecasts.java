package soyuznik.insights;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.when;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.projects.Tables.STAGE;

import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.OurCompany;
import soyuznik.access.RateTables;
import soyuznik.database.Reports;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Chances;
import soyuznik.projects.Cohort;
import soyuznik.projects.Cohorts;
import soyuznik.projects.End;
import soyuznik.projects.Methods;
import soyuznik.projects.Outlook;
import soyuznik.projects.Quarter;

/** What the current quarter will bring (N-03). */
// N-03, T-02
@Repository
@Transactional(propagation = Propagation.NOT_SUPPORTED, readOnly = true)
public class Forecasts {
    private final DSLContext reports;
    private final Cohorts cohorts;
    private final Chances chances;
    private final Methods methods;
    private final RateTables rates;
    private final OurCompany company;

    Forecasts(
            @Reports DSLContext reports,
            Cohorts cohorts,
            Chances chances,
            Methods methods,
            RateTables rates,
            OurCompany company) {
        this.reports = reports;
        this.cohorts = cohorts;
        this.chances = chances;
        this.methods = methods;
        this.rates = rates;
        this.company = company;
    }

    /** Of the projects that the viewer sees, by the chances that the whole company tells. */
    public Forecast of(Cohort cohort, Viewer viewer, LocalDate today) {
        var quarter = Quarter.of(today, company.settings().fiscalYearMonth());
        var outlook = chances.of(cohort.method());
        var seen = cohorts.of(cohort, viewer);
        var table = rates.today();
        return Forecast.of(
                new Forecast.Asked(quarter, quarter.left(today), outlook, table),
                methods.newest(cohort.method()).stages(),
                standing(seen, outlook, quarter, today),
                Part.of(won(seen, quarter), table));
    }

    private List<Standing> standing(
            Condition seen, Outlook outlook, Quarter quarter, LocalDate today) {
        var told = field(STAGE.CODE.in(told(outlook)).and(chances.known()));
        var since = when(told, PROJECT.STAGE_SINCE).otherwise(PROJECT.OPENED_ON);
        Field<Integer> days = field("greatest({0} - {1}, 0)", Integer.class, inline(today), since);
        return reports.select(
                        STAGE.CODE,
                        told,
                        days,
                        counted(trueCondition()),
                        sum(PROJECT.AMOUNT.mul(PROJECT.AMOUNT)),
                        counted(PROJECT.PLANNED_CLOSE.between(quarter.from(), quarter.to())))
                .from(PROJECT)
                .join(STAGE)
                .on(STAGE.ID.eq(PROJECT.STAGE_ID))
                .where(seen)
                .and(PROJECT.OUTCOME.isNull())
                .groupBy(STAGE.CODE, told, days, PROJECT.CURRENCY)
                .fetch(mapping(Standing::new));
    }

    private static List<Param<String>> told(Outlook outlook) {
        return outlook.told().stream().map(DSL::inline).toList();
    }

    private static SelectField<Part.Counted> counted(Condition which) {
        return row(
                        PROJECT.CURRENCY,
                        count().filterWhere(which).cast(Long.class),
                        count(PROJECT.AMOUNT).filterWhere(which).cast(Long.class),
                        sum(PROJECT.AMOUNT).filterWhere(which))
                .mapping(Part.Counted::new);
    }

    private List<Part.Counted> won(Condition seen, Quarter quarter) {
        return reports.select(counted(trueCondition()))
                .from(PROJECT)
                .where(seen)
                .and(PROJECT.OUTCOME.eq(inline(End.WON.name())))
                .and(PROJECT.CLOSED_ON.between(quarter.from(), quarter.to()))
                .groupBy(PROJECT.CURRENCY)
                .fetch(mapping(one -> one));
    }
}
