package soyuznik.work;

import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.work.Tables.PROMISE;
import static soyuznikdb.work.Tables.TALK;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Record3;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.Visible;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Viewer;

/**
 * Promises of all talks that one sees, by the day and hour of these; bounded like their list, talk
 * by talk.
 */
// A-03, N-10, T-02
@Repository
@Transactional(readOnly = true)
public class FoundPromises {
    private static final int ROWS = 50;

    private final DSLContext sql;

    FoundPromises(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * One line of the list.
     *
     * @param on the day of the talk
     * @param people of the client who were there
     * @param project null: the talk is about none
     * @param owner who leads the project; of a talk about none, the client; empty: nobody
     */
    public record Row(
            Talk.Key talk,
            LocalDate on,
            Side side,
            String text,
            @Nullable LocalDate due,
            Word.Stand stand,
            List<String> people,
            FoundTalks.@Nullable Sale project,
            FoundTalks.Client client,
            String owner) {
        public Row {
            people = List.copyOf(people);
        }
    }

    /**
     * @param next where the next page begins; null: there is none
     * @param looked as many talks as may be looked at for one page were, and there may be more
     */
    public record Found(List<Row> rows, @Nullable String next, boolean looked) {}

    /** What is asked for, and the cursor of the page before. */
    public record Asked(PromiseFilter filter, LocalDate today, @Nullable String after) {
        /** As many as may be looked at, whatever was promised in them. */
        private FoundTalks.Asked talks() {
            return new FoundTalks.Asked(filter.talks(), today, after);
        }
    }

    public Found page(Viewer viewer, Asked asked) {
        var talks = asked.talks();
        var keys = TalkKeys.of(viewer, talks);
        var stand = Word.stand(asked.today()).as("stand");
        var where =
                DSL.and(
                        asked.filter().asks(asked.today()),
                        Visible.probe(viewer.scopes(), TALK.COMPANY_ID),
                        FoundTalks.about(talks.filter().whose()));
        var order = new ArrayList<OrderField<?>>(TalkKeys.order(talks.order()));
        order.addAll(List.of(PROMISE.SIDE.desc(), PROMISE.POSITION));
        var found = rows(keys, stand, where, order);
        if (found.size() > ROWS) {
            var whole = whole(found);
            return new Found(whole, Long.toString(whole.getLast().talk().id()), false);
        }
        var last = sql.fetchOptional(TalkKeys.last(keys)).map(row -> row.value1().toString());
        return new Found(found, last.orElse(null), last.isPresent());
    }

    /**
     * A talk is not cut apart, and holds fewer promises than a page: the last waits for the next.
     */
    private static List<Row> whole(List<Row> found) {
        var last = found.getLast().talk();
        return found.stream().takeWhile(row -> !row.talk().equals(last)).toList();
    }

    private List<Row> rows(
            Select<Record3<LocalDate, Integer, Long>> keys,
            Field<String> stand,
            Condition where,
            List<OrderField<?>> order) {
        return sql.select(
                        TALK.ID,
                        TALK.PROJECT_ID,
                        TALK.HELD_ON,
                        PROMISE.SIDE,
                        PROMISE.TEXT,
                        PROMISE.DUE_ON,
                        stand,
                        TalkRows.PEOPLE,
                        PROJECT.TITLE,
                        COMPANY.ID,
                        COMPANY.NAME,
                        FoundTalks.OWNER)
                .from(TalkKeys.table(keys))
                .join(TALK)
                .on(TALK.ID.eq(TalkKeys.ID))
                .join(PROMISE)
                .on(PROMISE.TALK_ID.eq(TALK.ID))
                .leftJoin(PROJECT)
                .on(PROJECT.ID.eq(TALK.PROJECT_ID))
                .join(COMPANY)
                .on(COMPANY.ID.eq(TALK.COMPANY_ID))
                .leftJoin(APP_USER)
                .on(APP_USER.ID.eq(FoundTalks.leader()))
                .where(where)
                .orderBy(order)
                .limit(ROWS + 1)
                .fetch(row -> shown(row, row.get(stand)));
    }

    private static Row shown(Record row, String stand) {
        var client = new CompanyId(row.get(COMPANY.ID));
        return new Row(
                new Talk.Key(About.of(row.get(TALK.PROJECT_ID), client.value()), row.get(TALK.ID)),
                row.get(TALK.HELD_ON),
                Side.valueOf(row.get(PROMISE.SIDE)),
                row.get(PROMISE.TEXT),
                row.get(PROMISE.DUE_ON),
                Word.Stand.valueOf(stand),
                Objects.requireNonNull(row.get(TalkRows.PEOPLE)),
                FoundTalks.project(row),
                new FoundTalks.Client(client, row.get(COMPANY.NAME)),
                Objects.requireNonNullElse(row.get(FoundTalks.OWNER), ""));
    }
}
