package soyuznik.projects;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.sum;
import static soyuznikdb.projects.Tables.CHANCES_COUNTED;
import static soyuznikdb.projects.Tables.CLOSURE;
import static soyuznikdb.projects.Tables.LASTED;
import static soyuznikdb.projects.Tables.METHOD;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.projects.Tables.STAGE;
import static soyuznikdb.projects.Tables.STAY;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.OurDays;
import soyuznik.access.Roster;
import soyuznik.access.User;
import soyuznik.kernel.Viewer;
import soyuznikdb.projects.tables.records.ChancesCountedRecord;
import soyuznikdb.projects.tables.records.LastedRecord;
import soyuznikdb.projects.tables.records.StayRecord;

/**
 * How likely projects are to be won; counted every night, for the company and for each branch,
 * sooner when many have ended since, and remembered: a page of a project asks no statement for it.
 */
// N-03
@Repository
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
public class Chances {
    /** What another node has counted shows after so long. */
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private static final int HUNDRED = 100;

    private final DSLContext sql;
    private final Methods methods;
    private final Courses courses;
    private final Roster roster;
    private final OurDays calendar;
    private final Clock clock;
    private final Cache<Asked, Outlook> known =
            Caffeine.newBuilder().maximumSize(500).expireAfterWrite(REMEMBERED).build();

    Chances(
            DSLContext sql,
            Methods methods,
            Courses courses,
            Roster roster,
            OurDays calendar,
            Clock clock) {
        this.sql = sql;
        this.methods = methods;
        this.courses = courses;
        this.roster = roster;
        this.calendar = calendar;
        this.clock = clock;
    }

    private record Asked(String method, Sight sight) {}

    /**
     * Of the method with the code, in the stages of its newest version, by what the viewer sees.
     */
    // T-02
    public Outlook of(String method, Viewer viewer) {
        return known.get(new Asked(method, Sight.of(viewer)), this::read);
    }

    private Outlook read(Asked asked) {
        var counted = asked.sight().isKept() ? counted(asked.sight()) : null;
        return counted == null ? now(asked) : kept(asked, counted);
    }

    /** Of what few work with, or of a branch that came since the night. */
    private Outlook now(Asked asked) {
        var today = LocalDate.now(clock);
        var sight = asked.sight();
        var alone = new Sights(List.of(sight));
        return new Outlook(
                methods.newest(asked.method()),
                courses.lasted(today, alone).getOrDefault(sight, List.of()),
                courses.stays(today, alone).getOrDefault(sight, List.of()),
                clock.instant());
    }

    private Outlook kept(Asked asked, Instant counted) {
        var lasted =
                sql.select(METHOD.CODE, LASTED.DAYS, LASTED.OUTCOME, LASTED.PROJECTS)
                        .from(LASTED)
                        .join(METHOD)
                        .on(METHOD.ID.eq(LASTED.METHOD_ID))
                        .where(METHOD.CODE.eq(asked.method()))
                        .and(LASTED.SCOPE.eq(asked.sight().scope()))
                        .orderBy(LASTED.DAYS)
                        .fetch(mapping(Course.Lasted::new));
        var stays =
                sql.select(
                                METHOD.CODE,
                                STAY.STAGE,
                                STAY.DAYS,
                                STAY.EXIT.convertFrom(Course.Exit::valueOf),
                                STAY.EXIT_STAGE,
                                row(STAY.OUTCOME, STAY.LONGEST, STAY.STAYS)
                                        .mapping(Course.Whole::new))
                        .from(STAY)
                        .join(METHOD)
                        .on(METHOD.ID.eq(STAY.METHOD_ID))
                        .where(METHOD.CODE.eq(asked.method()))
                        .and(STAY.SCOPE.eq(asked.sight().scope()))
                        .orderBy(STAY.DAYS)
                        .fetch(mapping(Course.Stay::new));
        return new Outlook(methods.newest(asked.method()), lasted, stays, counted);
    }

    private @Nullable Instant counted(Sight sight) {
        return sql.select(CHANCES_COUNTED.AT)
                .from(CHANCES_COUNTED)
                .where(CHANCES_COUNTED.SCOPE.eq(sight.scope()))
                .fetchOne(CHANCES_COUNTED.AT);
    }

    /** By whose projects chances are kept: the company, and each branch in which somebody works. */
    List<Sights> sights() {
        var branches = roster.people().stream().map(User::branch).distinct().map(Sight::of);
        return List.of(Sights.ALL, new Sights(branches.toList()));
    }

    /**
     * Whether it is known how long the project stands in its stage: it came there by our gates, or
     * was begun there on the day on which it was entered. Of a statement that has joined the stage.
     */
    // P-19
    public Condition known() {
        var entered = calendar.of(PROJECT.CREATED_AT);
        return PROJECT.STAGE_SINCE
                .gt(PROJECT.OPENED_ON)
                .or(STAGE.POSITION.eq(inline((short) 1)).and(entered.eq(PROJECT.OPENED_ON)));
    }

    /** Whether more than a hundredth of what has ended is not counted yet. */
    public boolean isDue() {
        var counted =
                sql.select(CHANCES_COUNTED.CLOSURES)
                        .from(CHANCES_COUNTED)
                        .where(CHANCES_COUNTED.SCOPE.eq(Viewer.ALL))
                        .fetchOne(Record1::value1);
        var ended =
                sql.select(sum(LASTED.PROJECTS))
                        .from(LASTED)
                        .where(LASTED.OUTCOME.ne(""))
                        .and(LASTED.SCOPE.eq(Viewer.ALL));
        return counted == null || (last() - counted) * HUNDRED > number(sql.fetchValue(ended));
    }

    private long last() {
        return number(sql.select(max(CLOSURE.ID)).from(CLOSURE).fetchOne(Record1::value1));
    }

    private static long number(@Nullable Number number) {
        return number == null ? 0 : number.longValue();
    }

    /** Counts anew what each of them is told, as the day begins. */
    @Transactional
    void recount(Sights sights) {
        var last = last();
        var today = LocalDate.now(clock);
        var ids = sql.select(METHOD.CODE, METHOD.ID).from(METHOD).fetchMap(METHOD.CODE, METHOD.ID);
        var lasted = new ArrayList<LastedRecord>();
        courses.lasted(today, sights)
                .forEach((sight, all) -> all.forEach(one -> lasted.add(kept(sight, one, ids))));
        var stays = new ArrayList<StayRecord>();
        courses.stays(today, sights)
                .forEach((sight, all) -> all.forEach(one -> stays.add(kept(sight, one, ids))));
        forget(sights);
        sql.batchInsert(lasted).execute();
        sql.batchInsert(stays).execute();
        sql.batchInsert(sights.scopes().stream().map(scope -> counted(scope, last)).toList())
                .execute();
        forget();
    }

    private void forget(Sights sights) {
        var scopes = sights.scopes();
        sql.deleteFrom(LASTED).where(LASTED.SCOPE.in(scopes)).execute();
        sql.deleteFrom(STAY).where(STAY.SCOPE.in(scopes)).execute();
        sql.deleteFrom(CHANCES_COUNTED).where(CHANCES_COUNTED.SCOPE.in(scopes)).execute();
    }

    private ChancesCountedRecord counted(long scope, long last) {
        return new ChancesCountedRecord(clock.instant(), last, scope);
    }

    private static LastedRecord kept(Sight sight, Course.Lasted one, Map<String, Long> methods) {
        var kept = new LastedRecord();
        kept.setScope(sight.scope());
        kept.setMethodId(methods.get(one.method()));
        kept.setDays(one.days());
        kept.setOutcome(one.outcome());
        kept.setProjects(one.projects());
        return kept;
    }

    private static StayRecord kept(Sight sight, Course.Stay one, Map<String, Long> methods) {
        var kept = new StayRecord();
        kept.setScope(sight.scope());
        kept.setMethodId(methods.get(one.method()));
        kept.setStage(one.stage());
        kept.setDays(one.days());
        kept.setExit(one.exit().name());
        kept.setExitStage(one.to());
        kept.setOutcome(one.whole().outcome());
        kept.setLongest(one.whole().longest());
        kept.setStays(one.whole().stays());
        return kept;
    }

    /** What is known is read anew. */
    void forget() {
        known.invalidateAll();
    }
}
