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
    private final Answers answers;
    private final Answers.Kind<Asked, Found> kind;

    Forecasts(
            @Reports DSLContext reports,
            Cohorts cohorts,
            Chances chances,
            Methods methods,
            RateTables rates,
            OurCompany company,
            Answers answers) {
        this.reports = reports;
        this.cohorts = cohorts;
        this.chances = chances;
        this.methods = methods;
        this.rates = rates;
        this.company = company;
        this.answers = answers;
        this.kind = answers.kind("forecast", Asked.class, Found.class, this::found);
    }

    /** Of the projects that the viewer sees, by the chances that these tell. */
    public Counted<Forecast> of(Cohort cohort, Viewer viewer, LocalDate today) {
        var quarter = quarter(today);
        var outlook = chances.of(cohort.method(), viewer);
        var by = new Forecast.Asked(quarter, quarter.left(today), outlook, rates.today());
        var stages = methods.newest(cohort.method()).stages();
        return answers.of(kind, new Asked(cohort, outlook.told()), viewer)
                .map(found ->
                        Forecast.of(by, stages, found.open(), Part.of(found.won(), by.rates())));
    }

    private Quarter quarter(LocalDate today) {
        return Quarter.of(today, company.settings().fiscalYearMonth());
    }

    /** What is open, and what was won in the quarter. */
    record Found(List<Standing> open, List<Part.Counted> won) {}

    private Found found(Asked asked, Viewer viewer, LocalDate today) {
        var seen = cohorts.of(asked.cohort(), viewer);
        var quarter = quarter(today);
        return new Found(standing(seen, asked.stages(), quarter, today), won(seen, quarter));
    }

    private List<Standing> standing(
            Condition seen, List<String> stages, Quarter quarter, LocalDate today) {
        var told = field(STAGE.CODE.in(inlined(stages)).and(chances.known()));
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

    private static List<Param<String>> inlined(List<String> stages) {
        return stages.stream().map(DSL::inline).toList();
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
