package soyuznik.projects;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.journal.Tables.EVENT;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.projects.Tables.PROJECT_REACH;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.SortOrder;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.ExtraFilter;
import soyuznik.clients.Range;
import soyuznik.kernel.Folding;
import soyuznik.kernel.Subject;
import soyuznik.kernel.Viewer;

/**
 * The projects that a filter finds, in the order of the list.
 *
 * <p>Bounded, whoever looks and whatever is asked: the candidates come from an ordered reach (of
 * the viewer, or the narrower one of the branch that is asked for), of which the period is a part,
 * or are what the owner leads that is asked for; at most {@link #LOOKED} of them are looked at for
 * a page, which then says how far it has come and goes on from there.
 */
// T-02
@Repository
@Transactional(readOnly = true)
public class FoundProjects {
    /** So many candidates are looked at for one page. */
    public static final int LOOKED = 2_000;

    private static final int ROWS = 50;
    private static final Field<LocalDate> DAY = field(name("lane", "day"), LocalDate.class);
    private static final Field<Long> ID = field(name("lane", "id"), Long.class);

    private final DSLContext sql;
    private final Lanes lanes;
    private final Selling selling;
    private final ProjectRows rows;
    private final Cohorts cohorts;

    FoundProjects(DSLContext sql, Lanes lanes, Selling selling, ProjectRows rows, Cohorts cohorts) {
        this.sql = sql;
        this.lanes = lanes;
        this.selling = selling;
        this.rows = rows;
        this.cohorts = cohorts;
    }

    /**
     * @param next where the next page begins; null: there is none
     * @param looked as many as may be looked at for one page were, and there may be more
     */
    public record Found(List<ProjectRow> rows, @Nullable String next, boolean looked) {}

    /** What is asked for: the tab, the filter in it, and the cursor of the page before. */
    public record Asked(Tab tab, ProjectFilter filter, @Nullable String after) {
        SortOrder order() {
            return tab.newestFirst() ? SortOrder.DESC : SortOrder.ASC;
        }
    }

    public Found page(Viewer viewer, Asked asked) {
        return part(viewer, asked, ROWS);
    }

    /** The same in pages of another size, for whoever wants all of them. */
    Found part(Viewer viewer, Asked asked, int most) {
        var sold = selling.of(asked.filter().wares());
        var keys = keys(viewer, asked, sold);
        var found =
                rows.read(
                        keys.asTable("keys", "day", "id"),
                        asked.order(),
                        wanted(asked, sold),
                        most + 1);
        if (found.size() > most) {
            return new Found(found.subList(0, most), found.get(most - 1).place(), false);
        }
        var last = last(keys);
        return new Found(found, last, last != null);
    }

    /** The candidates behind the cursor; none of them is hidden from the viewer. */
    private Select<Record2<LocalDate, Long>> keys(Viewer viewer, Asked asked, Selling.Sold sold) {
        var lane =
                lanes.doors(viewer, asked.filter().whose().branch()).stream()
                        .flatMap(door ->
                                asked.tab().shelves().stream()
                                        .sorted()
                                        .map(shelf -> behind(door, shelf, asked, sold)))
                        .reduce(Select::union)
                        .orElseGet(Lanes::nothing);
        return select(DAY, ID)
                .from(lane.asTable("lane", "day", "id"))
                .orderBy(DAY.sort(asked.order()), ID.sort(asked.order()))
                .limit(LOOKED);
    }

    private static Select<Record2<LocalDate, Long>> behind(
            Lanes.Door door, long shelf, Asked asked, Selling.Sold sold) {
        var day = PROJECT_REACH.DAY;
        var id = PROJECT_REACH.PROJECT_ID;
        return select(day, id)
                .from(source(asked.filter().whose(), sold))
                .where(PROJECT_REACH.SCOPE.eq(door.scope()))
                .and(PROJECT_REACH.SHELF.eq(shelf))
                .and(days(asked.filter().when()))
                .and(ProjectList.after(row(day, id), asked.after(), asked.order()))
                .and(door.leadsTo(id))
                .orderBy(day.sort(asked.order()), id.sort(asked.order()))
                .limit(LOOKED);
    }

    /**
     * The reach, beginning with what one owner leads or with the few that sell what is asked for;
     * the offset keeps it in this order.
     */
    private static Table<?> source(ProjectFilter.Whose whose, Selling.Sold sold) {
        var owner = whose.owner();
        if (owner == null && sold.few() == null) {
            return PROJECT_REACH;
        }
        var led =
                select(PROJECT.ID)
                        .from(PROJECT)
                        .where(owner == null ? noCondition() : PROJECT.OWNER_ID.eq(owner.value()))
                        .and(sold.few() == null ? noCondition() : sold.by(PROJECT.ID))
                        .offset(0)
                        .asTable("led", "id");
        return led.join(PROJECT_REACH)
                .on(PROJECT_REACH.PROJECT_ID.eq(field(name("led", "id"), Long.class)));
    }

    private static Condition days(ProjectFilter.When when) {
        var day = PROJECT_REACH.DAY;
        var before = when.before();
        var within = within(day, when.day());
        var known = when.day().isOpen() ? within : within.and(day.ne(Shelves.NEVER));
        return before == null ? known : known.and(day.lt(before));
    }

    private static <T extends Comparable<? super T>> Condition within(
            Field<T> field, Range<T> range) {
        var from = range.from();
        var to = range.to();
        return DSL.and(
                from == null ? noCondition() : field.ge(from),
                to == null ? noCondition() : field.le(to));
    }

    /** What the filter asks of each candidate. */
    private Condition wanted(Asked asked, Selling.Sold sold) {
        var filter = asked.filter();
        var amount = filter.sums().amount();
        return DSL.and(
                of(filter.whose().client()),
                sold.isMany() ? sold.by(PROJECT.ID) : noCondition(),
                within(PROJECT.AMOUNT, amount),
                amount.isOpen() ? noCondition() : PROJECT.CURRENCY.eq(filter.sums().currency()),
                changed(filter.when().changed()),
                cohorts.of(filter.traits()),
                ExtraFilter.all(filter.extra(), PROJECT.EXTRA));
    }

    private static Condition of(String client) {
        return Arrays.stream(Folding.fold(client).split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> DSL.condition("strpos({0}, {1}) > 0", COMPANY.SEARCH_TEXT, val(word)))
                .reduce(noCondition(), Condition::and);
    }

    private static Condition changed(@Nullable Instant since) {
        return since == null ? noCondition() : changedSince(EVENT.AT.ge(since));
    }

    /** Something was done about the project. */
    static Condition changedSince(Condition since) {
        return exists(
                selectOne()
                        .from(EVENT)
                        .where(EVENT.SUBJECT_KIND.eq(Subject.Kind.PROJECT.name()))
                        .and(EVENT.SUBJECT_ID.eq(PROJECT.ID))
                        .and(since)
                        .offset(0));
    }

    /** The last of the candidates; null when there are fewer than could have been looked at. */
    private @Nullable String last(Select<Record2<LocalDate, Long>> keys) {
        var all = keys.asTable("keys", "day", "id");
        return sql.select(ProjectRows.PLACE)
                .from(all)
                .offset(LOOKED - 1)
                .limit(1)
                .fetchOne(ProjectRows.PLACE);
    }
}
