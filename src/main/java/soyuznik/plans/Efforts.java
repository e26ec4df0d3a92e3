package soyuznik.plans;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.sum;
import static soyuznikdb.plans.Tables.CELL;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.Roster;
import soyuznik.access.User;
import soyuznik.database.Reports;
import soyuznik.kernel.Role;
import soyuznik.projects.Trades;

/** What has to be begun for the plan of new business, and what is (L-04). */
// L-04, T-02
@Repository
@Transactional(propagation = Propagation.NOT_SUPPORTED, readOnly = true)
public class Efforts {
    private final DSLContext reports;
    private final Roster roster;
    private final Lineage lineage;

    Efforts(@Reports DSLContext reports, Roster roster, Lineage lineage) {
        this.reports = reports;
        this.roster = roster;
        this.lineage = lineage;
    }

    /** What it takes, from a day on until the year ends. */
    public ReverseFunnel needed(Lens lens, Course course, EffortCounts.Told told, LocalDate today) {
        var year = course.year();
        var plan = course.planned().above();
        return new ReverseFunnel(
                business(lens, course, told.won()),
                rates(told, plan),
                told.open(),
                new ReverseFunnel.Time(weeks(year, today), sellers(lens).size()));
    }

    private static long weeks(FiscalYear year, LocalDate today) {
        var from = today.isBefore(year.first()) ? year.first() : today;
        return Math.max(1, (ChronoUnit.DAYS.between(from, year.last()) + 1) / 7);
    }

    private ReverseFunnel.Business business(Lens lens, Course course, BigDecimal won) {
        var year = course.year();
        var fresh = Trades.isNew(CELL.COMPANY_ID, year.first());
        var worth = lens.worth(CELL.AMOUNT, CELL.CURRENCY);
        var planned =
                reports.select(
                                orZero(sum(worth).filterWhere(fresh)),
                                orZero(sum(worth).filterWhere(not(fresh))))
                        .from(CELL)
                        .where(CELL.YEAR.eq(year.year()))
                        .and(CELL.AMOUNT.isNotNull())
                        .and(lens.holds(CELL.COMPANY_ID))
                        .fetchSingle();
        boolean fromLast = planned.value2().signum() == 0;
        return new ReverseFunnel.Business(
                course.plan(),
                fromLast ? course.last() : planned.value2(),
                fromLast,
                planned.value1(),
                won);
    }

    private static Field<BigDecimal> orZero(Field<BigDecimal> sum) {
        return coalesce(sum, inline(BigDecimal.ZERO));
    }

    private static ReverseFunnel.Rates rates(EffortCounts.Told told, @Nullable YearPlan plan) {
        var ended = told.ended();
        var talks = told.talks();
        return new ReverseFunnel.Rates(
                figure("deal", ended.deal(), ended.priced(), plan),
                figure("conversion", percent(ended.won(), ended.all()), ended.all(), plan),
                figure(
                        "meetings",
                        each(talks.meetings(), talks.projects()),
                        talks.projects(),
                        plan),
                figure("calls", each(talks.calls(), talks.projects()), talks.projects(), plan));
    }

    private static Norms.Figure figure(
            String name, @Nullable BigDecimal own, long base, @Nullable YearPlan plan) {
        return Norms.figure(own, base, plan == null ? "" : plan.get(name), Norms.usual(name));
    }

    private static @Nullable BigDecimal percent(long part, long whole) {
        return part == 0 ? null : each(part * 100, whole);
    }

    private static @Nullable BigDecimal each(long all, long of) {
        return of == 0
                ? null
                : BigDecimal.valueOf(all).divide(BigDecimal.valueOf(of), 1, RoundingMode.HALF_UP);
    }

    /**
     * What each did in the last four weeks with clients who have bought nothing before the year.
     */
    public List<Effort> done(Lens lens, EffortCounts.Told told) {
        return sellers(lens).stream()
                .map(user -> {
                    var id = user.id().value();
                    var held = told.held().getOrDefault(id, EffortCounts.Held.NOTHING);
                    return new Effort(
                            user.id(),
                            user.name(),
                            told.opened().getOrDefault(id, 0),
                            held.meetings(),
                            held.calls(),
                            new Effort.Alone(held.meetingsAlone(), held.callsAlone()));
                })
                .toList();
    }

    /** Who sells in the branch; just the one where one is looked at. */
    private List<User> sellers(Lens lens) {
        var manager = lens.manager();
        if (manager != null) {
            return roster.people().stream().filter(user -> user.id().equals(manager)).toList();
        }
        var branch = lens.branch();
        var within = branch == null ? null : Set.copyOf(lineage.down(branch));
        return roster.people().stream()
                .filter(user -> user.roles().contains(Role.SELLER))
                .filter(user -> within == null || within.contains(user.branch()))
                .toList();
    }
}
