package soyuznik.projects;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.sum;
import static soyuznikdb.projects.Tables.BACKTEST;
import static soyuznikdb.projects.Tables.METHOD;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.OurCompany;
import soyuznik.kernel.Viewer;
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
    private final PastStandings standings;
    private final OurCompany company;
    private final Clock clock;

    Backtests(
            DSLContext sql,
            Methods methods,
            Courses courses,
            PastStandings standings,
            OurCompany company,
            Clock clock) {
        this.sql = sql;
        this.methods = methods;
        this.courses = courses;
        this.standings = standings;
        this.company = company;
        this.clock = clock;
    }

    /**
     * The same chance was said of so many projects in one quarter.
     *
     * @param quarter its first day
     */
    public record Line(LocalDate quarter, double chance, long projects, long won) {}

    /** What would have been said to the viewer; to whoever sees only the own clients, nothing. */
    // T-02
    public List<Line> of(String method, Viewer viewer) {
        return sql.select(
                        BACKTEST.QUARTER,
                        BACKTEST.CHANCE.cast(Double.class),
                        sum(BACKTEST.PROJECTS).cast(Long.class),
                        sum(BACKTEST.WON).cast(Long.class))
                .from(BACKTEST)
                .join(METHOD)
                .on(METHOD.ID.eq(BACKTEST.METHOD_ID))
                .where(METHOD.CODE.eq(method))
                .and(BACKTEST.SCOPE.eq(Sight.of(viewer).scope()))
                .groupBy(BACKTEST.QUARTER, BACKTEST.CHANCE)
                .orderBy(BACKTEST.QUARTER.desc(), BACKTEST.CHANCE)
                .fetch(mapping(Line::new));
    }

    /** When they were counted; nothing as long as no quarter could be. */
    public Optional<Instant> counted() {
        return Optional.ofNullable(
                sql.select(max(BACKTEST.AT)).from(BACKTEST).fetchSingle().value1());
    }

    /** Counts anew what would have been said to each of them. */
    @Transactional
    void recount(Sights sights) {
        var today = LocalDate.now(clock);
        var ids = sql.select(METHOD.CODE, METHOD.ID).from(METHOD).fetchMap(METHOD.CODE, METHOD.ID);
        var rows =
                company.find().stream()
                        .map(settings -> Quarter.of(today, settings.fiscalYearMonth()))
                        .flatMap(quarter -> quarter.before(QUARTERS).stream())
                        .flatMap(quarter -> said(quarter, sights).entrySet().stream())
                        .map(one -> record(one.getKey(), one.getValue(), ids))
                        .toList();
        sql.deleteFrom(BACKTEST).where(BACKTEST.SCOPE.in(sights.scopes())).execute();
        sql.batchInsert(rows).execute();
    }

    /** What is said alike. */
    record Key(Sight sight, String method, LocalDate quarter, Outlook.Spot spot) {}

    /**
     * @param chance that was said of each of them
     */
    record Came(BigDecimal chance, long projects, long won) {}

    /** Of the projects that were open when the quarter began. */
    Map<Key, Came> said(Quarter quarter, Sights sights) {
        var outlooks = outlooks(quarter, sights);
        if (outlooks.isEmpty()) {
            return Map.of();
        }
        var said = new HashMap<Key, Came>();
        standings
                .of(quarter, sights, outlooks)
                .forEach((sight, standing) -> {
                    var known = outlooks.getOrDefault(sight, List.of());
                    said.putAll(said(new Asking(sight, quarter), known, standing));
                });
        return said;
    }

    private record Asking(Sight sight, Quarter quarter) {}

    /** Those that tell anything. */
    private Map<Sight, List<Outlook>> outlooks(Quarter quarter, Sights sights) {
        var lasted = courses.lasted(quarter.from(), sights);
        var stays = courses.stays(quarter.from(), sights);
        var outlooks = new HashMap<Sight, List<Outlook>>();
        for (var sight : lasted.keySet()) {
            var known =
                    methods.newest().stream()
                            .map(method ->
                                    new Outlook(
                                            method,
                                            lasted.getOrDefault(sight, List.of()),
                                            stays.getOrDefault(sight, List.of()),
                                            null))
                            .filter(Outlook::isEnough)
                            .toList();
            if (!known.isEmpty()) {
                outlooks.put(sight, known);
            }
        }
        return outlooks;
    }

    private static Map<Key, Came> said(
            Asking asking, List<Outlook> outlooks, List<Course.Standing> standing) {
        var from = asking.quarter().from();
        var said = new HashMap<Key, Came>();
        for (var outlook : outlooks) {
            var soon = outlook.within(asking.quarter().left(from));
            standing.stream()
                    .filter(one -> one.method().equals(outlook.method()))
                    .forEach(one -> {
                        var spot = new Outlook.Spot(one.stage(), one.days());
                        said.put(
                                new Key(asking.sight(), one.method(), from, spot),
                                came(one, soon.of(spot).value()));
                    });
        }
        return said;
    }

    private static Came came(Course.Standing one, double chance) {
        return new Came(
                BigDecimal.valueOf(chance).setScale(DIGITS, RoundingMode.HALF_UP),
                one.projects(),
                one.won());
    }

    private BacktestRecord record(Key key, Came came, Map<String, Long> methods) {
        var record = new BacktestRecord();
        record.setScope(key.sight().scope());
        record.setMethodId(methods.get(key.method()));
        record.setQuarter(key.quarter());
        record.setStage(key.spot().stage());
        record.setDays(key.spot().days());
        record.setChance(came.chance());
        record.setProjects(came.projects());
        record.setWon(came.won());
        record.setAt(clock.instant());
        return record;
    }
}
