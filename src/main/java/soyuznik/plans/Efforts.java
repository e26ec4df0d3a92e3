package soyuznik.plans;

import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.sum;
import static soyuznikdb.plans.Tables.CELL;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.work.Tables.TALK;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.Roster;
import soyuznik.access.User;
import soyuznik.clients.Range;
import soyuznik.database.Reports;
import soyuznik.kernel.Role;
import soyuznik.projects.End;
import soyuznik.projects.Trades;
import soyuznik.work.TalkKind;
import soyuznik.work.TalkState;

/** What has to be begun for the plan of new business, and what is (L-04). */
// L-04, T-02
@Repository
@Transactional(propagation = Propagation.NOT_SUPPORTED, readOnly = true)
public class Efforts {
    /** So far back own projects tell. */
    private static final int YEARS = 2;

    private static final Set<String> ENDS =
            Set.of(End.WON.name(), End.LOST.name(), End.NOT_OURS.name());
    private static final Field<Integer> HELD_MEETINGS = held(TALK.KIND.ne(TalkKind.CALL.name()));
    private static final Field<Integer> HELD_CALLS = held(TALK.KIND.eq(TalkKind.CALL.name()));

    private final DSLContext reports;
    private final Roster roster;
    private final Lineage lineage;

    Efforts(@Reports DSLContext reports, Roster roster, Lineage lineage) {
        this.reports = reports;
        this.roster = roster;
        this.lineage = lineage;
    }

    private static Field<Integer> held(Condition kind) {
        return count().filterWhere(kind);
    }

    /** What it takes, from a day on until the year ends. */
    public ReverseFunnel needed(Lens lens, Course course, LocalDate today) {
        var year = course.year();
        var plan = course.planned().above();
        return new ReverseFunnel(
                business(lens, course),
                rates(lens, plan, today),
                reports.fetchCount(PROJECT, PROJECT.OUTCOME.isNull().and(ofNew(lens, year))),
                new ReverseFunnel.Time(weeks(year, today), sellers(lens).size()));
    }

    private static long weeks(FiscalYear year, LocalDate today) {
        var from = today.isBefore(year.first()) ? year.first() : today;
        return Math.max(1, (ChronoUnit.DAYS.between(from, year.last()) + 1) / 7);
    }

    private static Condition ofNew(Lens lens, FiscalYear year) {
        return Trades.isNew(PROJECT.COMPANY_ID, year.first()).and(lens.holds(PROJECT.COMPANY_ID));
    }

    private ReverseFunnel.Business business(Lens lens, Course course) {
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
        var won =
                reports.select(orZero(sum(lens.worth(PROJECT.AMOUNT, PROJECT.CURRENCY))))
                        .from(PROJECT)
                        .where(Facts.won(year.days()))
                        .and(ofNew(lens, year))
                        .fetchSingle()
                        .value1();
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

    private ReverseFunnel.Rates rates(Lens lens, @Nullable YearPlan plan, LocalDate today) {
        var since = new Range<>(today.minusYears(YEARS), today);
        var won = PROJECT.OUTCOME.eq(inline(End.WON.name()));
        var worth = lens.worth(PROJECT.AMOUNT, PROJECT.CURRENCY);
        var ended =
                reports.select(
                                count(),
                                count().filterWhere(won),
                                avg(worth).filterWhere(won),
                                count().filterWhere(won.and(worth.isNotNull())))
                        .from(PROJECT)
                        .where(ended(since))
                        .and(Trades.isNew(PROJECT.COMPANY_ID, PROJECT.OPENED_ON))
                        .and(lens.holds(PROJECT.COMPANY_ID))
                        .fetchSingle();
        var talks = talks(lens, since);
        return new ReverseFunnel.Rates(
                figure("deal", ended.value3(), ended.value4(), plan),
                figure("conversion", percent(ended.value2(), ended.value1()), ended.value1(), plan),
                figure("meetings", each(talks.value2(), talks.value1()), talks.value1(), plan),
                figure("calls", each(talks.value3(), talks.value1()), talks.value1(), plan));
    }

    /** How many ended projects were talked about, and how often. */
    private Record3<Integer, Integer, Integer> talks(Lens lens, Range<LocalDate> since) {
        return reports.select(countDistinct(TALK.PROJECT_ID), HELD_MEETINGS, HELD_CALLS)
                .from(TALK)
                .join(PROJECT)
                .on(PROJECT.ID.eq(TALK.PROJECT_ID))
                .where(ended(since))
                .and(held())
                .and(lens.holds(PROJECT.COMPANY_ID))
                .fetchSingle();
    }

    private static Norms.Figure figure(
            String name, @Nullable BigDecimal own, long base, @Nullable YearPlan plan) {
        return Norms.figure(own, base, plan == null ? "" : plan.get(name), Norms.usual(name));
    }

    private static Condition ended(Range<LocalDate> days) {
        return PROJECT.OUTCOME.in(ENDS).and(PROJECT.CLOSED_ON.between(days.from(), days.to()));
    }

    private static Condition held() {
        return TALK.STATE.eq(TalkState.HELD.name()).and(TALK.REMOVED_AT.isNull());
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
    public List<Effort> done(Lens lens, FiscalYear year, LocalDate today) {
        var since = today.minusWeeks(Effort.WEEKS).plusDays(1);
        var opened = new HashMap<Long, Integer>();
        reports.select(PROJECT.OWNER_ID, count())
                .from(PROJECT)
                .where(PROJECT.OPENED_ON.between(since, today))
                .and(ofNew(lens, year))
                .groupBy(PROJECT.OWNER_ID)
                .forEach(row -> opened.put(row.value1(), row.value2()));
        var talked = talked(lens, year, new Range<>(since, today));
        return sellers(lens).stream().map(user -> effort(user, opened, talked)).toList();
    }

    /** Meetings and calls of a person. */
    private record Talked(int meetings, int calls) {}

    private static Effort effort(User user, Map<Long, Integer> opened, Map<Long, Talked> talked) {
        var id = user.id().value();
        var held = talked.getOrDefault(id, new Talked(0, 0));
        return new Effort(
                user.id(), user.name(), opened.getOrDefault(id, 0), held.meetings(), held.calls());
    }

    /** Of each of ours who was there; of whoever wrote it down where nobody is named. */
    private Map<Long, Talked> talked(Lens lens, FiscalYear year, Range<LocalDate> days) {
        var there =
                field(
                        "string_to_array(coalesce(nullif({0}, ''), {1}::text), ' ')::bigint[]",
                        Long[].class, TALK.OURS, TALK.BY_ID);
        var who = DSL.unnest(there).as("who", "id");
        var id = field(name("who", "id"), Long.class);
        var talked = new HashMap<Long, Talked>();
        reports.select(id, HELD_MEETINGS, HELD_CALLS)
                .from(TALK)
                .join(PROJECT)
                .on(PROJECT.ID.eq(TALK.PROJECT_ID))
                .crossJoin(DSL.lateral(who))
                .where(TALK.HELD_ON.between(days.from(), days.to()))
                .and(held())
                .and(ofNew(lens, year))
                .groupBy(id)
                .forEach(row -> talked.put(row.value1(), new Talked(row.value2(), row.value3())));
        return talked;
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
