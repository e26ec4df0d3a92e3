package soyuznik.work;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.work.Tables.TALK;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record3;
import org.jooq.Select;
import org.jooq.SortOrder;
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
import soyuznik.shell.Hour;

/**
 * Talks about all projects that one sees and about none, by their day and hour.
 *
 * <p>Bounded like the list of projects: who sees much walks the days and looks at no more than
 * {@link #LOOKED} for a page; who sees just the own clients, and whoever asks for what one leads,
 * begins with these.
 */
// A-01, N-10, T-02
@Repository
@Transactional(readOnly = true)
public class FoundTalks {
    /** So many candidates are looked at for one page. */
    public static final int LOOKED = 2_000;

    private static final int ROWS = 50;
    static final Field<String> OWNER = Names.of(APP_USER);

    private final DSLContext sql;

    FoundTalks(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * One line of the list.
     *
     * @param at its hour; null: nobody said
     * @param came of one that was held
     * @param project null: it is about none
     * @param owner who leads the project; of a talk about none, the client; empty: nobody
     */
    public record Row(
            Talk.Key key,
            TalkKind kind,
            LocalDate on,
            @Nullable Hour at,
            String subject,
            TalkState state,
            Derived.@Nullable Came came,
            @Nullable Sale project,
            Client client,
            String owner) {}

    /** The project it is about. */
    public record Sale(ProjectId id, String title) {}

    /** Whose talk it is. */
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
        var keys = TalkKeys.of(viewer, asked);
        var seen = Visible.probe(viewer.scopes(), TALK.COMPANY_ID);
        var found = rows(keys, asked, DSL.and(seen, about(asked.filter().whose())));
        if (found.size() > ROWS) {
            var next = Long.toString(found.get(ROWS - 1).key().id());
            return new Found(found.subList(0, ROWS), next, false);
        }
        var last = last(keys);
        return new Found(found, last, last != null);
    }

    /**
     * What the filter asks, of a talk joined to its project; whether the viewer sees it, is asked
     * beside.
     */
    public static Condition of(TalkFilter filter, LocalDate today) {
        return DSL.and(said(filter, today), about(filter.whose()));
    }

    static Condition said(TalkFilter filter, LocalDate today) {
        var from = filter.on().from();
        var to = filter.on().to();
        var kinds = filter.kinds().stream().map(Enum::name).toList();
        var came = filter.came().stream().map(Enum::name).toList();
        return DSL.and(
                TALK.REMOVED_AT.isNull(),
                stands(filter.tab(), today),
                about(filter.scope()),
                from == null ? noCondition() : TALK.HELD_ON.ge(from),
                to == null ? noCondition() : TALK.HELD_ON.le(to),
                kinds.isEmpty() ? noCondition() : TALK.KIND.in(kinds),
                came.isEmpty() ? noCondition() : TALK.OUTCOME.in(came),
                ObjectedTalks.are(filter.objected()),
                there(filter.whose()));
    }

    private static Condition about(TalkFilter.Scope scope) {
        return switch (scope) {
            case ALL -> noCondition();
            case PROJECTS -> TALK.PROJECT_ID.isNotNull();
            case CLIENTS -> TALK.PROJECT_ID.isNull();
        };
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

    static Condition about(TalkFilter.Whose whose) {
        var owner = whose.owner();
        var branch = whose.branch();
        var led = whose.led();
        var newOn = whose.newOn();
        var ended = whose.ended();
        return DSL.and(
                owner == null ? noCondition() : Leaders.are(owner),
                branch == null
                        ? noCondition()
                        : Visible.probe(List.of(Viewer.scope(branch)), TALK.COMPANY_ID),
                led == null ? noCondition() : Trades.led(TALK.COMPANY_ID, led),
                newOn == null ? noCondition() : Trades.isNew(TALK.COMPANY_ID, newOn),
                ended == null ? noCondition() : Trades.ended(ended));
    }

    private List<Row> rows(
            Select<Record3<LocalDate, Integer, Long>> keys, Asked asked, Condition where) {
        return sql.select(
                        TALK.ID,
                        TALK.PROJECT_ID,
                        TALK.KIND,
                        TALK.HELD_ON,
                        TALK.STARTS_AT,
                        TALK.LASTS,
                        TALK.SUBJECT,
                        TALK.STATE,
                        TALK.OUTCOME,
                        PROJECT.TITLE,
                        COMPANY.ID,
                        COMPANY.NAME,
                        OWNER)
                .from(TalkKeys.table(keys))
                .join(TALK)
                .on(TALK.ID.eq(TalkKeys.ID))
                .leftJoin(PROJECT)
                .on(PROJECT.ID.eq(TALK.PROJECT_ID))
                .join(COMPANY)
                .on(COMPANY.ID.eq(TALK.COMPANY_ID))
                .leftJoin(APP_USER)
                .on(APP_USER.ID.eq(leader()))
                .where(where)
                .orderBy(TalkKeys.order(asked.order()))
                .limit(ROWS + 1)
                .fetch(FoundTalks::shown);
    }

    /** Of a talk joined to its client and, where it has one, its project. */
    static Field<Long> leader() {
        return when(TALK.PROJECT_ID.isNull(), COMPANY.RESPONSIBLE_ID).otherwise(PROJECT.OWNER_ID);
    }

    private static Row shown(Record row) {
        var came = row.get(TALK.OUTCOME);
        return new Row(
                new Talk.Key(
                        About.of(row.get(TALK.PROJECT_ID), row.get(COMPANY.ID)), row.get(TALK.ID)),
                TalkKind.valueOf(row.get(TALK.KIND)),
                row.get(TALK.HELD_ON),
                Hour.of(row.get(TALK.STARTS_AT), row.get(TALK.LASTS)),
                row.get(TALK.SUBJECT),
                TalkState.valueOf(row.get(TALK.STATE)),
                came == null ? null : Derived.Came.valueOf(came),
                project(row),
                new Client(new CompanyId(row.get(COMPANY.ID)), row.get(COMPANY.NAME)),
                Objects.requireNonNullElse(row.get(OWNER), ""));
    }

    static @Nullable Sale project(Record row) {
        var id = row.get(TALK.PROJECT_ID);
        return id == null ? null : new Sale(new ProjectId(id), row.get(PROJECT.TITLE));
    }

    /** The last of the candidates; null when there are fewer than could have been looked at. */
    private @Nullable String last(Select<Record3<LocalDate, Integer, Long>> keys) {
        return sql.fetchOptional(TalkKeys.last(keys))
                .map(row -> row.value1().toString())
                .orElse(null);
    }
}
