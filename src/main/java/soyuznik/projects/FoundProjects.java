package soyuznik.projects;

import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.projects.Tables.PROJECT_REACH;

import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.SortOrder;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.ListOrder;
import soyuznik.access.RateTables;
import soyuznik.clients.Cursor;
import soyuznik.kernel.Viewer;

/**
 * The projects that a filter finds, in the order of the list.
 *
 * <p>Bounded, whoever looks and whatever is asked: the candidates come from an ordered reach (of
 * the viewer, or the narrower one of the branch that is asked for), of which the period is a part,
 * or are what the owner leads that is asked for; at most {@link #LOOKED} of them are looked at for
 * a page, which then says how far it has come and goes on from there. Another order than that of
 * the days sorts at most {@link #SORTABLE} candidates.
 */
// T-02
@Repository
@Transactional(readOnly = true)
public class FoundProjects {
    /** So many candidates are looked at for one page. */
    public static final int LOOKED = 2_000;

    /** So many can be put into another order than that of their days. */
    public static final int SORTABLE = 5_000;

    private static final int ROWS = 50;
    private static final Field<LocalDate> DAY = field(name("lane", "day"), LocalDate.class);
    private static final Field<Long> ID = field(name("lane", "id"), Long.class);

    private final DSLContext sql;
    private final Lanes lanes;
    private final Selling selling;
    private final ProjectRows rows;
    private final ProjectConditions conditions;
    private final RateTables rates;

    FoundProjects(
            DSLContext sql,
            Lanes lanes,
            Selling selling,
            ProjectRows rows,
            ProjectConditions conditions,
            RateTables rates) {
        this.sql = sql;
        this.lanes = lanes;
        this.selling = selling;
        this.rows = rows;
        this.conditions = conditions;
        this.rates = rates;
    }

    /**
     * @param order in which they stand: by day when there were too many for the one asked for
     * @param next where the next page begins; null: there is none
     * @param looked as many as may be looked at for one page were, and there may be more
     */
    public record Found(
            List<ProjectRow> rows,
            ListOrder<ProjectOrder> order,
            @Nullable String next,
            boolean looked) {
        /** The same, with more told of each. */
        public Found told(List<ProjectRow> more) {
            return new Found(more, order, next, looked);
        }
    }

    /** What is asked for: the tab, the filter in it, the order, the cursor of the page before. */
    public record Asked(
            Tab tab, ProjectFilter filter, ListOrder<ProjectOrder> order, @Nullable String after) {
        /** As the tab comes. */
        public Asked(Tab tab, ProjectFilter filter, @Nullable String after) {
            this(tab, filter, tab.order(), after);
        }

        Asked behind(String cursor) {
            return new Asked(tab, filter, order, cursor);
        }

        private boolean byDay() {
            return order.isBy(ProjectOrder.DAY);
        }

        private SortOrder way() {
            return order.down() ? SortOrder.DESC : SortOrder.ASC;
        }
    }

    public Found page(Viewer viewer, Asked asked) {
        return part(viewer, asked, ROWS);
    }

    /** The same in pages of another size, for whoever wants all of them. */
    Found part(Viewer viewer, Asked asked, int most) {
        var sold = selling.of(asked.filter().wares());
        return rest(viewer, settled(viewer, asked, sold), sold, most);
    }

    /**
     * In the order that goes for all pages: by day where they are too many for the one asked for.
     */
    Asked settled(Viewer viewer, Asked asked) {
        return settled(viewer, asked, selling.of(asked.filter().wares()));
    }

    /** A page of what is settled, however many there are meanwhile. */
    Found rest(Viewer viewer, Asked settled, int most) {
        return rest(viewer, settled, selling.of(settled.filter().wares()), most);
    }

    private Asked settled(Viewer viewer, Asked asked, Selling.Sold sold) {
        return asked.byDay() || isSortable(viewer, asked, candidates(viewer, asked, sold))
                ? asked
                : new Asked(asked.tab(), asked.filter(), asked.after());
    }

    private Found rest(Viewer viewer, Asked settled, Selling.Sold sold, int most) {
        return settled.byDay()
                ? walked(viewer, settled, sold, most)
                : sorted(candidates(viewer, settled, sold), settled, sold, most);
    }

    /** All that stand behind a door of the viewer, in no order. */
    private Select<Record2<LocalDate, Long>> candidates(
            Viewer viewer, Asked asked, Selling.Sold sold) {
        var shelves = PROJECT_REACH.SHELF.in(asked.tab().shelves().stream().sorted().toList());
        return lanes.doors(viewer, asked.filter().whose().branch()).stream()
                .<Select<Record2<LocalDate, Long>>>map(door -> behind(door, shelves, asked, sold))
                .reduce(Select::unionAll)
                .orElseGet(Lanes::nothing);
    }

    /** A project comes once for each door, so that no more need be looked at. */
    private boolean isSortable(
            Viewer viewer, Asked asked, Select<Record2<LocalDate, Long>> candidates) {
        var doors = lanes.doors(viewer, asked.filter().whose().branch()).size();
        var some =
                select(ID)
                        .from(candidates.asTable("lane", "day", "id"))
                        .limit((SORTABLE + 1) * Math.max(1, doors))
                        .asTable("some", "id");
        var one = field(name("some", "id"), Long.class);
        return sql.select(countDistinct(one)).from(some).fetchSingle().value1() <= SORTABLE;
    }

    private Found sorted(
            Select<Record2<LocalDate, Long>> candidates, Asked asked, Selling.Sold sold, int most) {
        var keys =
                selectDistinct(DAY, ID)
                        .from(candidates.asTable("lane", "day", "id"))
                        .asTable("keys", "day", "id");
        var after = Cursor.read(asked.after());
        var ordered = new ProjectRows.Ordered(asked.order(), rates.today(), after, most + 1);
        var found = rows.sorted(keys, conditions.of(asked.filter(), sold), ordered);
        boolean more = found.size() > most;
        var shown = more ? found.subList(0, most) : found;
        return new Found(shown, asked.order(), more ? end(shown.getLast()) : null, false);
    }

    private static String end(ProjectRow last) {
        return new Cursor(last.place(), last.id().value()).written();
    }

    private Found walked(Viewer viewer, Asked asked, Selling.Sold sold, int most) {
        var keys = keys(viewer, asked, sold);
        var found =
                rows.read(
                        keys.asTable("keys", "day", "id"),
                        asked.way(),
                        conditions.of(asked.filter(), sold),
                        most + 1);
        if (found.size() > most) {
            var next = found.get(most - 1).place();
            return new Found(found.subList(0, most), asked.order(), next, false);
        }
        var last = last(keys);
        return new Found(found, asked.order(), last, last != null);
    }

    /** The candidates behind the cursor; none of them is hidden from the viewer. */
    private Select<Record2<LocalDate, Long>> keys(Viewer viewer, Asked asked, Selling.Sold sold) {
        var lane =
                lanes.doors(viewer, asked.filter().whose().branch()).stream()
                        .flatMap(door ->
                                asked.tab().shelves().stream()
                                        .sorted()
                                        .map(shelf -> first(door, shelf, asked, sold)))
                        .reduce(Select::union)
                        .orElseGet(Lanes::nothing);
        return select(DAY, ID)
                .from(lane.asTable("lane", "day", "id"))
                .orderBy(DAY.sort(asked.way()), ID.sort(asked.way()))
                .limit(LOOKED);
    }

    private static Select<Record2<LocalDate, Long>> first(
            Lanes.Door door, long shelf, Asked asked, Selling.Sold sold) {
        var day = PROJECT_REACH.DAY;
        var id = PROJECT_REACH.PROJECT_ID;
        return behind(door, PROJECT_REACH.SHELF.eq(shelf), asked, sold)
                .and(ProjectList.after(row(day, id), asked.after(), asked.way()))
                .orderBy(day.sort(asked.way()), id.sort(asked.way()))
                .limit(LOOKED);
    }

    private static SelectConditionStep<Record2<LocalDate, Long>> behind(
            Lanes.Door door, Condition shelves, Asked asked, Selling.Sold sold) {
        return select(PROJECT_REACH.DAY, PROJECT_REACH.PROJECT_ID)
                .from(source(asked.filter().whose(), sold))
                .where(PROJECT_REACH.SCOPE.eq(door.scope()))
                .and(shelves)
                .and(days(asked.filter().when()))
                .and(door.leadsTo(PROJECT_REACH.PROJECT_ID));
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
        var within = ProjectConditions.within(day, when.day());
        var known = when.day().isOpen() ? within : within.and(day.ne(Shelves.NEVER));
        return before == null ? known : known.and(day.lt(before));
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
