package soyuznik.plans;

import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.work.Tables.MEMO;
import static soyuznikdb.work.Tables.TALK;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.Range;
import soyuznik.database.Reports;
import soyuznik.insights.Answers;
import soyuznik.insights.Counted;
import soyuznik.kernel.Viewer;
import soyuznik.projects.End;
import soyuznik.projects.Trades;
import soyuznik.work.BroughtTalks;
import soyuznik.work.TalkKind;
import soyuznik.work.TalkState;

/** What own projects and talks tell of the way to new business (L-04). */
// L-04, N-10, T-02
@Repository
@Transactional(propagation = Propagation.NOT_SUPPORTED, readOnly = true)
public class EffortCounts {
    /** So far back own projects tell. */
    public static final int YEARS = 2;

    private static final Condition MEETING = TALK.KIND.in(TalkKind.meetings());
    private static final Condition CALL = TALK.KIND.eq(TalkKind.CALL.name());
    private static final Condition ALONE = TALK.PROJECT_ID.isNull();
    private static final Field<Long> ABOUT = field(name("told", "about"), Long.class);
    private static final Condition MET = told("met");
    private static final Condition CALLED = told("called");
    private static final Condition BROUGHT = told("brought");
    private static final Field<Integer> HELD_MEETINGS = held(MEETING);
    private static final Field<Integer> HELD_CALLS = held(CALL);
    private static final Field<Integer> ALONE_MEETINGS = held(MEETING.and(ALONE));
    private static final Field<Integer> ALONE_CALLS = held(CALL.and(ALONE));

    private final DSLContext reports;
    private final Answers answers;
    private final Answers.Kind<Asked, Told> kind;

    EffortCounts(@Reports DSLContext reports, Answers answers) {
        this.reports = reports;
        this.answers = answers;
        this.kind = answers.kind("reverse", Asked.class, Told.class, this::told);
    }

    private static Condition told(String column) {
        return condition(field(name("told", column), Boolean.class));
    }

    private static Field<Integer> held(Condition kind) {
        return count().filterWhere(kind);
    }

    /**
     * @param won of the year, with clients who have bought nothing before it
     * @param open projects with such clients
     * @param ended own projects of the last years with clients who were new then
     * @param talks about own ended projects
     * @param opened in the last four weeks, by who leads them
     * @param held in the last four weeks, by who was there, also about no project
     */
    public record Told(
            BigDecimal won,
            int open,
            Ended ended,
            Talks talks,
            Map<Long, Integer> opened,
            Map<Long, Held> held) {}

    /**
     * @param deal the mean of what won ones are worth
     * @param priced of so many
     */
    record Ended(int all, int won, @Nullable BigDecimal deal, int priced) {}

    /**
     * @param projects that were talked about
     * @param brought those of them that another system kept
     */
    public record Talks(int projects, int meetings, int calls, Brought brought) {}

    /**
     * @param projects of which no talk is written down here
     */
    public record Brought(int projects, int meetings, int calls) {}

    /** Meetings and calls of a person, and those of them that were about no project. */
    record Held(int meetings, int calls, int meetingsAlone, int callsAlone) {
        static final Held NOTHING = new Held(0, 0, 0, 0);
    }

    public Counted<Told> of(Lens lens, FiscalYear year) {
        return answers.of(kind, Asked.of(lens, year), lens.viewer());
    }

    private Told told(Asked asked, Viewer viewer, LocalDate today) {
        var lens = asked.lens(viewer);
        var news = ofNew(lens, asked.year(), PROJECT.COMPANY_ID);
        var past = new Range<>(today.minusYears(YEARS), today);
        var lately = new Range<>(today.minusWeeks(Effort.WEEKS).plusDays(1), today);
        return new Told(
                won(lens, asked.year(), news),
                reports.fetchCount(PROJECT, PROJECT.OUTCOME.isNull().and(news)),
                ended(lens, past),
                talks(lens, past),
                opened(news, lately),
                held(ofNew(lens, asked.year(), TALK.COMPANY_ID), lately));
    }

    private static Condition ofNew(Lens lens, FiscalYear year, Field<Long> client) {
        return Trades.isNew(client, year.first()).and(lens.holds(client));
    }

    private BigDecimal won(Lens lens, FiscalYear year, Condition news) {
        var worth = sum(lens.worth(PROJECT.AMOUNT, PROJECT.CURRENCY));
        return reports.select(coalesce(worth, inline(BigDecimal.ZERO)))
                .from(PROJECT)
                .where(Facts.won(year.days()))
                .and(news)
                .fetchSingle()
                .value1();
    }

    private Ended ended(Lens lens, Range<LocalDate> since) {
        var won = PROJECT.OUTCOME.eq(inline(End.WON.name()));
        var worth = lens.worth(PROJECT.AMOUNT, PROJECT.CURRENCY);
        return reports.select(
                        count(),
                        count().filterWhere(won),
                        avg(worth).filterWhere(won),
                        count().filterWhere(won.and(worth.isNotNull())))
                .from(PROJECT)
                .where(Trades.ended(since))
                .and(Trades.isNew(PROJECT.COMPANY_ID, PROJECT.OPENED_ON))
                .and(lens.holds(PROJECT.COMPANY_ID))
                .fetchSingle(Records.mapping(Ended::new));
    }

    /** How many ended projects were talked about, and how often; also by another system. */
    private Talks talks(Lens lens, Range<LocalDate> since) {
        var about = countDistinct(ABOUT);
        return reports.select(
                        about,
                        count().filterWhere(MET),
                        count().filterWhere(CALLED),
                        about.minus(countDistinct(ABOUT).filterWhere(not(BROUGHT))),
                        count().filterWhere(MET.and(BROUGHT)),
                        count().filterWhere(CALLED.and(BROUGHT)))
                .from(told(Trades.ended(since).and(lens.holds(PROJECT.COMPANY_ID))))
                .fetchSingle(
                        Records.mapping((all, meetings, calls, projects, met, called) ->
                                new Talks(
                                        all, meetings, calls, new Brought(projects, met, called))));
    }

    /** What was talked about such projects: about which, whether face to face or by telephone. */
    private static Table<?> told(Condition ended) {
        return select(TALK.PROJECT_ID, field(MEETING), field(CALL), inline(false))
                .from(TALK)
                .join(PROJECT)
                .on(PROJECT.ID.eq(TALK.PROJECT_ID))
                .where(ended)
                .and(held())
                .unionAll(
                        select(
                                        MEMO.PROJECT_ID,
                                        field(BroughtTalks.met()),
                                        field(BroughtTalks.called()),
                                        inline(true))
                                .from(MEMO)
                                .join(PROJECT)
                                .on(PROJECT.ID.eq(MEMO.PROJECT_ID))
                                .where(ended)
                                .and(BroughtTalks.talked())
                                .and(BroughtTalks.only()))
                .asTable("told", "about", "met", "called", "brought");
    }

    private static Condition held() {
        return TALK.STATE.eq(TalkState.HELD.name()).and(TALK.REMOVED_AT.isNull());
    }

    private Map<Long, Integer> opened(Condition news, Range<LocalDate> days) {
        return reports.select(PROJECT.OWNER_ID, count())
                .from(PROJECT)
                .where(PROJECT.OPENED_ON.between(days.from(), days.to()))
                .and(news)
                .groupBy(PROJECT.OWNER_ID)
                .fetchMap(PROJECT.OWNER_ID, count());
    }

    /** Of each of ours who was there; of whoever wrote it down where nobody is named. */
    private Map<Long, Held> held(Condition news, Range<LocalDate> days) {
        var there =
                field(
                        "string_to_array(coalesce(nullif({0}, ''), {1}::text), ' ')::bigint[]",
                        Long[].class, TALK.OURS, TALK.BY_ID);
        var who = DSL.unnest(there).as("who", "id");
        var id = field(name("who", "id"), Long.class);
        return reports.select(id, HELD_MEETINGS, HELD_CALLS, ALONE_MEETINGS, ALONE_CALLS)
                .from(TALK)
                .crossJoin(DSL.lateral(who))
                .where(TALK.HELD_ON.between(days.from(), days.to()))
                .and(held())
                .and(news)
                .groupBy(id)
                .fetchMap(
                        row -> row.get(id),
                        row ->
                                new Held(
                                        row.get(HELD_MEETINGS),
                                        row.get(HELD_CALLS),
                                        row.get(ALONE_MEETINGS),
                                        row.get(ALONE_CALLS)));
    }
}
