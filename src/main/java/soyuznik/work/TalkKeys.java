package soyuznik.work;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.REACH;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.work.Tables.TALK;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record1;
import org.jooq.Record3;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.SortOrder;
import org.jooq.Table;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;

/** Which talks are looked at for one page of the list: their days, hours and ids, in its order. */
// A-01, T-02
final class TalkKeys {
    private static final Pattern PLACE = Pattern.compile("\\d{1,18}");
    private static final Field<LocalDate> DAY = field(name("keys", "day"), LocalDate.class);
    private static final Field<Integer> HOUR = field(name("keys", "hour"), Integer.class);
    static final Field<Long> ID = field(name("keys", "id"), Long.class);
    private static final Field<Long> FEW = field(name("few", "id"), Long.class);

    private TalkKeys() {}

    static Select<Record3<LocalDate, Integer, Long>> of(Viewer viewer, FoundTalks.Asked asked) {
        var order = asked.order();
        var owner = asked.filter().whose().owner();
        if (owner != null) {
            return first(
                    among(projects(owner), TALK.PROJECT_ID.eq(FEW), asked)
                            .unionAll(
                                    among(
                                            clients(owner),
                                            TALK.COMPANY_ID.eq(FEW).and(TALK.PROJECT_ID.isNull()),
                                            asked)),
                    order);
        }
        boolean few = viewer.scopes().stream().allMatch(scope -> scope > 0);
        return few
                ? first(among(own(viewer), TALK.COMPANY_ID.eq(FEW), asked), order)
                : talks(asked)
                        .orderBy(
                                TALK.HELD_ON.sort(order),
                                hour(TALK, order).sort(order),
                                TALK.ID.sort(order))
                        .limit(FoundTalks.LOOKED);
    }

    static Table<?> table(Select<Record3<LocalDate, Integer, Long>> keys) {
        return keys.asTable("keys", "day", "hour", "id");
    }

    /** The last that may be looked at; none where they are fewer. */
    static Select<Record1<Long>> last(Select<Record3<LocalDate, Integer, Long>> keys) {
        return select(ID).from(table(keys)).offset(FoundTalks.LOOKED - 1).limit(1);
    }

    static List<OrderField<?>> order(SortOrder order) {
        return List.of(DAY.sort(order), HOUR.sort(order), ID.sort(order));
    }

    /** The index knows the days alone: those of one day are sorted as a page comes to them. */
    private static Field<Integer> hour(soyuznikdb.work.tables.Talk talk, SortOrder order) {
        return order == SortOrder.ASC ? Hours.earliestFirst(talk) : Hours.latestFirst(talk);
    }

    private static SelectConditionStep<Record3<LocalDate, Integer, Long>> talks(
            FoundTalks.Asked asked) {
        return select(TALK.HELD_ON, hour(TALK, asked.order()), TALK.ID)
                .from(TALK)
                .where(FoundTalks.said(asked.filter(), asked.today()))
                .and(behind(asked));
    }

    /**
     * Talks of some few, found without walking the days. The offset keeps PostgreSQL from joining
     * all talks instead, which took 400 ms among a million.
     */
    private static Select<Record3<LocalDate, Integer, Long>> among(
            Table<?> few, Condition theirs, FoundTalks.Asked asked) {
        return select(DAY, HOUR, ID)
                .from(few)
                .crossJoin(
                        lateral(talks(asked).and(theirs).offset(0))
                                .as("keys", "day", "hour", "id"));
    }

    private static Select<Record3<LocalDate, Integer, Long>> first(
            Select<Record3<LocalDate, Integer, Long>> talks, SortOrder order) {
        return select(DAY, HOUR, ID)
                .from(table(talks))
                .orderBy(order(order))
                .limit(FoundTalks.LOOKED);
    }

    private static Table<?> projects(UserId owner) {
        return select(PROJECT.ID)
                .from(PROJECT)
                .where(PROJECT.OWNER_ID.eq(owner.value()))
                .offset(0)
                .asTable("few", "id");
    }

    private static Table<?> clients(UserId responsible) {
        return select(COMPANY.ID)
                .from(COMPANY)
                .where(COMPANY.RESPONSIBLE_ID.eq(responsible.value()))
                .offset(0)
                .asTable("few", "id");
    }

    /** The own clients. */
    private static Table<?> own(Viewer viewer) {
        return selectDistinct(REACH.COMPANY_ID)
                .from(REACH)
                .where(REACH.SCOPE.in(viewer.scopes()))
                .asTable("few", "id");
    }

    private static Condition behind(FoundTalks.Asked asked) {
        var after = asked.after();
        if (after == null || !PLACE.matcher(after).matches()) {
            return noCondition();
        }
        var order = asked.order();
        var last = TALK.as("last");
        var here = row(TALK.HELD_ON, hour(TALK, order), TALK.ID);
        var there =
                select(last.HELD_ON, hour(last, order), last.ID)
                        .from(last)
                        .where(last.ID.eq(Long.valueOf(after)));
        return order == SortOrder.ASC ? here.gt(there) : here.lt(there);
    }
}
