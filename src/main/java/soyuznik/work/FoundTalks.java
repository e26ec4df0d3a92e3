package soyuznik.work;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.val;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.REACH;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.work.Tables.TALK;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.SortOrder;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.Visible;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Names;
import soyuznik.projects.Trades;

/**
 * Talks about all projects that one sees, by their day.
 *
 * <p>Bounded like the list of projects: who sees much walks the days and looks at no more than
 * {@link #LOOKED} for a page; who sees just the own clients, and whoever asks for what one leads,
 * begins with these projects.
 */
// A-01, N-10, T-02
@Repository
@Transactional(readOnly = true)
public class FoundTalks {
    /** So many candidates are looked at for one page. */
    public static final int LOOKED = 2_000;

    private static final int ROWS = 50;
    private static final Pattern PLACE = Pattern.compile("\\d{1,18}");
    private static final Field<LocalDate> DAY = field(name("keys", "day"), LocalDate.class);
    private static final Field<Long> ID = field(name("keys", "id"), Long.class);
    private static final Field<Long> FEW = field(name("few", "id"), Long.class);
    private static final Field<String> OWNER = Names.of(APP_USER);

    private final DSLContext sql;

    FoundTalks(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * One line of the list.
     *
     * @param at its hour; null: nobody said
     * @param came of one that was held
     */
    public record Row(
            Talk.Key key,
            TalkKind kind,
            LocalDate on,
            @Nullable LocalTime at,
            String subject,
            TalkState state,
            Derived.@Nullable Came came,
            String project,
            Client client,
            String owner) {}

    /** Whose project it is about. */
    public record Client(CompanyId id, String name) {}

    /**
     * @param next where the next page begins; null: there is none
     * @param looked as many as may be looked at for one page were, and there may be more
     */
    public record Found(List<Row> rows, @Nullable String next, boolean looked) {}

    /** What is asked for, and the cursor of the page before. */
    public record Asked(TalkFilter filter, LocalDate today, @Nullable String after) {
        /** What is to come begins with the nearest day. */
        SortOrder order() {
            return filter.tab() == TalkFilter.Tab.AHEAD ? SortOrder.ASC : SortOrder.DESC;
        }
    }

    public Found page(Viewer viewer, Asked asked) {
        var keys = keys(viewer, asked);
        var seen = Visible.probe(viewer.scopes(), PROJECT.COMPANY_ID);
        var found = rows(keys, asked, DSL.and(seen, about(asked.filter().whose())));
        if (found.size() > ROWS) {
            var next = Long.toString(found.get(ROWS - 1).key().id());
            return new Found(byHour(found.subList(0, ROWS), asked), next, false);
        }
        var last = last(keys);
        return new Found(byHour(found, asked), last, last != null);
    }

    /** The index knows the days alone: by their hour stand those of one page. */
    private static List<Row> byHour(List<Row> rows, Asked asked) {
        var hours = new Hours<>(Row::on, Row::at);
        boolean ahead = asked.order() == SortOrder.ASC;
        return rows.stream().sorted(ahead ? hours.earliestFirst() : hours.latestFirst()).toList();
    }

    private static Select<Record2<LocalDate, Long>> keys(Viewer viewer, Asked asked) {
        var order = asked.order();
        var few = few(viewer, asked.filter().whose());
        var talks =
                select(TALK.HELD_ON, TALK.ID)
                        .from(TALK)
                        .where(said(asked.filter(), asked.today()))
                        .and(behind(asked));
        return few == null
                ? talks.orderBy(TALK.HELD_ON.sort(order), TALK.ID.sort(order)).limit(LOOKED)
                : select(DAY, ID)
                        .from(few)
                        .crossJoin(
                                lateral(talks.and(TALK.PROJECT_ID.eq(FEW)).offset(0))
                                        .as("keys", "day", "id"))
                        .orderBy(DAY.sort(order), ID.sort(order))
                        .limit(LOOKED);
    }

    /**
     * Projects that are few, whose talks are found without walking the days; null: they are many.
     * The offsets keep PostgreSQL from joining all projects and talks instead, which took 400 ms
     * among a million.
     */
    private static @Nullable Table<?> few(Viewer viewer, TalkFilter.Whose whose) {
        var owner = whose.owner();
        if (owner != null) {
            return select(PROJECT.ID)
                    .from(PROJECT)
                    .where(PROJECT.OWNER_ID.eq(owner.value()))
                    .offset(0)
                    .asTable("few", "id");
        }
        return viewer.scopes().stream().allMatch(scope -> scope > 0) ? own(viewer) : null;
    }

    /** Those of the own clients. */
    private static Table<?> own(Viewer viewer) {
        var client = field(name("own", "company"), Long.class);
        var clients =
                selectDistinct(REACH.COMPANY_ID)
                        .from(REACH)
                        .where(REACH.SCOPE.in(viewer.scopes()))
                        .asTable("own", "company");
        var projects =
                select(PROJECT.ID).from(PROJECT).where(PROJECT.COMPANY_ID.eq(client)).offset(0);
        var id = field(name("theirs", "id"), Long.class);
        return select(id)
                .from(clients)
                .crossJoin(lateral(projects).as("theirs", "id"))
                .asTable("few", "id");
    }

    private static Condition behind(Asked asked) {
        var after = asked.after();
        if (after == null || !PLACE.matcher(after).matches()) {
            return noCondition();
        }
        var last = TALK.as("last");
        var here = row(TALK.HELD_ON, TALK.ID);
        var there = select(last.HELD_ON, last.ID).from(last).where(last.ID.eq(Long.valueOf(after)));
        return asked.order() == SortOrder.ASC ? here.gt(there) : here.lt(there);
    }

    /**
     * What the filter asks, of a talk joined to its project; whether the viewer sees it, is asked
     * beside.
     */
    public static Condition of(TalkFilter filter, LocalDate today) {
        return DSL.and(said(filter, today), about(filter.whose()));
    }

    private static Condition said(TalkFilter filter, LocalDate today) {
        var from = filter.on().from();
        var to = filter.on().to();
        var kinds = filter.kinds().stream().map(Enum::name).toList();
        var came = filter.came().stream().map(Enum::name).toList();
        return DSL.and(
                TALK.REMOVED_AT.isNull(),
                stands(filter.tab(), today),
                from == null ? noCondition() : TALK.HELD_ON.ge(from),
                to == null ? noCondition() : TALK.HELD_ON.le(to),
                kinds.isEmpty() ? noCondition() : TALK.KIND.in(kinds),
                came.isEmpty() ? noCondition() : TALK.OUTCOME.in(came),
                ObjectedTalks.are(filter.objected()),
                there(filter.whose()));
    }

    private static Condition stands(TalkFilter.Tab tab, LocalDate today) {
        var planned = TALK.STATE.eq(inline(TalkState.PLANNED.name()));
        return switch (tab) {
            case HELD -> TALK.STATE.eq(inline(TalkState.HELD.name()));
            case UNTOLD -> planned.and(TALK.HELD_ON.lt(today));
            case AHEAD -> planned.and(TALK.HELD_ON.ge(today));
            case MISSED -> TALK.STATE.eq(inline(TalkState.MISSED.name()));
        };
    }

    private static Condition there(TalkFilter.Whose whose) {
        var one = whose.there();
        return one == null
                ? noCondition()
                : TalkRows.isThere(TALK.OURS, val(one.value()))
                        .or(TALK.OURS.eq("").and(TALK.BY_ID.eq(one.value())));
    }

    private static Condition about(TalkFilter.Whose whose) {
        var owner = whose.owner();
        var branch = whose.branch();
        var led = whose.led();
        var newOn = whose.newOn();
        var ended = whose.ended();
        return DSL.and(
                owner == null ? noCondition() : PROJECT.OWNER_ID.eq(owner.value()),
                branch == null
                        ? noCondition()
                        : Visible.probe(List.of(Viewer.scope(branch)), PROJECT.COMPANY_ID),
                led == null ? noCondition() : Trades.led(led),
                newOn == null ? noCondition() : Trades.isNew(PROJECT.COMPANY_ID, newOn),
                ended == null ? noCondition() : Trades.ended(ended));
    }

    private List<Row> rows(Select<Record2<LocalDate, Long>> keys, Asked asked, Condition where) {
        return sql.select(
                        TALK.ID,
                        TALK.PROJECT_ID,
                        TALK.KIND,
                        TALK.HELD_ON,
                        TALK.STARTS_AT,
                        TALK.SUBJECT,
                        TALK.STATE,
                        TALK.OUTCOME,
                        PROJECT.TITLE,
                        COMPANY.ID,
                        COMPANY.NAME,
                        OWNER)
                .from(keys.asTable("keys", "day", "id"))
                .join(TALK)
                .on(TALK.ID.eq(ID))
                .join(PROJECT)
                .on(PROJECT.ID.eq(TALK.PROJECT_ID))
                .join(COMPANY)
                .on(COMPANY.ID.eq(PROJECT.COMPANY_ID))
                .join(APP_USER)
                .on(APP_USER.ID.eq(PROJECT.OWNER_ID))
                .where(where)
                .orderBy(DAY.sort(asked.order()), ID.sort(asked.order()))
                .limit(ROWS + 1)
                .fetch(FoundTalks::shown);
    }

    private static Row shown(Record row) {
        var came = row.get(TALK.OUTCOME);
        return new Row(
                new Talk.Key(new ProjectId(row.get(TALK.PROJECT_ID)), row.get(TALK.ID)),
                TalkKind.valueOf(row.get(TALK.KIND)),
                row.get(TALK.HELD_ON),
                row.get(TALK.STARTS_AT),
                row.get(TALK.SUBJECT),
                TalkState.valueOf(row.get(TALK.STATE)),
                came == null ? null : Derived.Came.valueOf(came),
                row.get(PROJECT.TITLE),
                new Client(new CompanyId(row.get(COMPANY.ID)), row.get(COMPANY.NAME)),
                row.get(OWNER));
    }

    /** The last of the candidates; null when there are fewer than could have been looked at. */
    private @Nullable String last(Select<Record2<LocalDate, Long>> keys) {
        return sql.select(ID)
                .from(keys.asTable("keys", "day", "id"))
                .offset(LOOKED - 1)
                .limit(1)
                .fetchOne(row -> row.value1().toString());
    }
}
