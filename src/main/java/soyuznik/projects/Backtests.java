package soyuznik.projects;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.sum;
import static soyuznikdb.projects.Tables.BACKTEST;
import static soyuznikdb.projects.Tables.METHOD;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.OurCompany;
import soyuznik.kernel.BranchId;
import soyuznikdb.projects.tables.records.BacktestRecord;

/**
 * What would have been said of each project that was open on the first day of a past quarter, by
 * what was known when that day began, and whether it was won until the last day. Counted by night.
 */
// N-03
@Repository
@Transactional(readOnly = true)
public class Backtests {
    /** So many quarters are looked back. */
    static final int QUARTERS = 8;

    private static final int DIGITS = 5;

    private final DSLContext sql;
    private final Methods methods;
    private final Courses courses;
    private final OurCompany company;
    private final Clock clock;

    Backtests(DSLContext sql, Methods methods, Courses courses, OurCompany company, Clock clock) {
        this.sql = sql;
        this.methods = methods;
        this.courses = courses;
        this.company = company;
        this.clock = clock;
    }

    /**
     * The same chance was said of so many projects in one quarter.
     *
     * @param quarter its first day
     */
    public record Line(LocalDate quarter, double chance, long projects, long won) {}

    /**
     * @param branches whose projects; null: of all
     */
    public List<Line> of(String method, @Nullable Collection<BranchId> branches) {
        var here =
                branches == null
                        ? noCondition()
                        : BACKTEST.BRANCH_ID.eq(
                                any(branches.stream().map(BranchId::value).toArray(Long[]::new)));
        return sql.select(
                        BACKTEST.QUARTER,
                        BACKTEST.CHANCE.cast(Double.class),
                        sum(BACKTEST.PROJECTS).cast(Long.class),
                        sum(BACKTEST.WON).cast(Long.class))
                .from(BACKTEST)
                .join(METHOD)
                .on(METHOD.ID.eq(BACKTEST.METHOD_ID))
                .where(METHOD.CODE.eq(method))
                .and(here)
                .groupBy(BACKTEST.QUARTER, BACKTEST.CHANCE)
                .orderBy(BACKTEST.QUARTER.desc(), BACKTEST.CHANCE)
                .fetch(mapping(Line::new));
    }

    /** When they were counted; nothing as long as no quarter could be. */
    public Optional<Instant> counted() {
        return Optional.ofNullable(
                sql.select(max(BACKTEST.AT)).from(BACKTEST).fetchSingle().value1());
    }

    /** Counts all of them anew. */
    @Transactional
    public void recount() {
        var today = LocalDate.now(clock);
        var ids = sql.select(METHOD.CODE, METHOD.ID).from(METHOD).fetchMap(METHOD.CODE, METHOD.ID);
        var rows =
                company.find().stream()
                        .flatMap(settings ->
                                Quarter.of(today, settings.fiscalYearMonth())
                                        .before(QUARTERS)
                                        .stream())
                        .flatMap(quarter -> said(quarter).entrySet().stream())
                        .map(one -> record(one.getKey(), one.getValue(), ids))
                        .toList();
        sql.deleteFrom(BACKTEST).execute();
        sql.batchInsert(rows).execute();
    }

    /** What is said alike. */
    record Key(long branch, String method, LocalDate quarter, BigDecimal chance) {}

    record Came(long projects, long won) {
        Came plus(Came other) {
            return new Came(projects + other.projects, won + other.won);
        }
    }

    /** Of the projects that were open when the quarter began. */
    Map<Key, Came> said(Quarter quarter) {
        var lasted = courses.lasted(quarter.from());
        var stays = courses.stays(quarter.from());
        var outlooks = new HashMap<String, Outlook>();
        for (var method : methods.newest()) {
            var outlook = new Outlook(method, lasted, stays, null);
            if (outlook.isEnough()) {
                outlooks.put(method.code(), outlook);
            }
        }
        return said(quarter, outlooks);
    }

    private Map<Key, Came> said(Quarter quarter, Map<String, Outlook> outlooks) {
        var said = new HashMap<Key, Came>();
        var reaches = new HashMap<String, Outlook.Soon>();
        outlooks.forEach(
                (code, outlook) -> reaches.put(code, outlook.within(quarter.left(quarter.from()))));
        for (var one : courses.standing(quarter, outlooks.values())) {
            var spot = new Outlook.Spot(one.stage(), one.days());
            var reach = Objects.requireNonNull(reaches.get(one.method()));
            double chance = reach.of(spot).value();
            var key =
                    new Key(
                            one.branch(),
                            one.method(),
                            quarter.from(),
                            BigDecimal.valueOf(chance).setScale(DIGITS, RoundingMode.HALF_UP));
            said.merge(key, new Came(one.projects(), one.won()), Came::plus);
        }
        return said;
    }

    private BacktestRecord record(Key key, Came came, Map<String, Long> methods) {
        return new BacktestRecord(
                methods.get(key.method()),
                key.branch(),
                key.quarter(),
                key.chance(),
                came.projects(),
                came.won(),
                clock.instant());
    }
}
