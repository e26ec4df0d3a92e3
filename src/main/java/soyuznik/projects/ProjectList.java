package soyuznik.projects;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.unnest;
import static org.jooq.impl.DSL.val;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.projects.Tables.PROJECT_REACH;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Record2;
import org.jooq.Row2;
import org.jooq.Select;
import org.jooq.SortOrder;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.Visible;
import soyuznik.database.Question;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.NotFound;
import soyuznik.shell.Paged;

/**
 * The list of projects by shelf and day; its rows are chosen in the ordered reach before anything
 * is joined.
 */
@Repository
@Transactional(readOnly = true)
public class ProjectList {
    /** More than this are not counted: «1000+». */
    public static final int COUNTED = 1_000;

    private static final int ROWS = 50;
    private static final Field<LocalDate> DAY = PROJECT_REACH.DAY;
    private static final Field<Long> ID = PROJECT_REACH.PROJECT_ID;

    /** What a page is asked with beside the scopes of the viewer; one door for each scope. */
    private static final Param<Long[]> SHELVES = param("shelves", Long[].class);

    private static final Param<String> BEHIND_DAY = param("day", String.class);
    private static final Param<Long> BEHIND_ID = param("id", Long.class);
    private static final Field<Long> DOOR = field(name("door", "scope"), Long.class);
    private static final Field<Long> SHELF = field(name("shelf", "shelf"), Long.class);
    private static final Table<?> DOORS = unnest(Visible.SCOPES).as("door", "scope");
    private static final Table<?> SHELF_ROWS = unnest(SHELVES).as("shelf", "shelf");

    /** Places that lie before and behind all others. */
    private static final String FIRST = "-infinity_0";

    private static final String LAST = "infinity_" + Long.MAX_VALUE;

    private static final Question<Record2<Long, Integer>> COUNTS =
            Question.of(counted(), counted -> counted);

    private static final Pattern CURSOR =
            Pattern.compile("(infinity|\\d{4}-\\d\\d-\\d\\d)_\\d{1,18}");

    private final DSLContext sql;
    private final Methods methods;
    private final ProjectRows reader;
    private final Question<ProjectRow> firstDayFirst;
    private final Question<ProjectRow> lastDayFirst;
    private final Cache<Viewer, Map<Long, Integer>> counts =
            Caffeine.newBuilder()
                    .maximumSize(1_000)
                    .expireAfterWrite(Duration.ofSeconds(20))
                    .build();

    /**
     * Of the methods as they are now; comparing the lists costs nothing, they are the same object.
     */
    private final Cache<List<Method>, List<Tab>> tabs =
            Caffeine.newBuilder().weakKeys().maximumSize(2).build();

    ProjectList(DSLContext sql, Methods methods, ProjectRows reader) {
        this.sql = sql;
        this.methods = methods;
        this.reader = reader;
        this.firstDayFirst = reader.question(keys(SortOrder.ASC), SortOrder.ASC);
        this.lastDayFirst = reader.question(keys(SortOrder.DESC), SortOrder.DESC);
    }

    public List<Tab> tabs() {
        return tabs.get(methods.all(), Tabs::of);
    }

    public Tab tab(String code) {
        return code.equals(Tab.ALL)
                ? Tab.joined(Tab.ALL, tabs())
                : find(code).orElseThrow(NotFound::new);
    }

    /** A part that is there now; a stage may be gone. */
    public Optional<Tab> find(String code) {
        return tabs().stream().filter(tab -> tab.code().equals(code)).findFirst();
    }

    /**
     * @param cursor of the page before; null for the first
     */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Paged<ProjectRow> page(Viewer viewer, Tab tab, @Nullable String cursor) {
        return page(viewer, tab, tab.order().down(), cursor);
    }

    /**
     * @param newestFirst begins with the last day
     */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Paged<ProjectRow> page(
            Viewer viewer, Tab tab, boolean newestFirst, @Nullable String cursor) {
        var begins = newestFirst ? LAST : FIRST;
        var behind = cursor == null || !CURSOR.matcher(cursor).matches() ? begins : cursor;
        var place = behind.split("_", 2);
        var asked = asked(viewer, tab.shelves());
        asked.put(BEHIND_DAY.getName(), place[0]);
        asked.put(BEHIND_ID.getName(), Long.valueOf(place[1]));
        var rows = (newestFirst ? lastDayFirst : firstDayFirst).all(sql, asked);
        return rows.size() > ROWS
                ? new Paged<>(rows.subList(0, ROWS), rows.get(ROWS - 1).place())
                : new Paged<>(rows, null);
    }

    private static Map<String, Object> asked(Viewer viewer, Collection<Long> shelves) {
        var asked = new HashMap<>(Visible.values(viewer));
        asked.put(SHELVES.getName(), shelves.stream().sorted().toArray(Long[]::new));
        return asked;
    }

    static Condition after(Row2<LocalDate, Long> key, @Nullable String cursor, SortOrder order) {
        if (cursor == null || !CURSOR.matcher(cursor).matches()) {
            return noCondition();
        }
        var place = cursor.split("_", 2);
        return after(key, val(place[0]), val(Long.valueOf(place[1])), order);
    }

    private static Condition after(
            Row2<LocalDate, Long> key, Field<String> day, Field<Long> id, SortOrder order) {
        var place = row(day.cast(SQLDataType.LOCALDATE), id);
        return order == SortOrder.ASC ? key.gt(place) : key.lt(place);
    }

    /**
     * The first rows behind each door by themselves, then the first of all; a project behind two
     * doors is one.
     */
    private static Table<Record2<LocalDate, Long>> keys(SortOrder order) {
        var near =
                lateral(
                                select(DAY, ID)
                                        .from(PROJECT_REACH)
                                        .where(PROJECT_REACH.SCOPE.eq(DOOR))
                                        .and(PROJECT_REACH.SHELF.eq(SHELF))
                                        .and(after(row(DAY, ID), BEHIND_DAY, BEHIND_ID, order))
                                        .orderBy(DAY.sort(order), ID.sort(order))
                                        .limit(ROWS + 1))
                        .as("near", "day", "id");
        var day = field(name("near", "day"), LocalDate.class);
        var id = field(name("near", "id"), Long.class);
        return selectDistinct(day, id)
                .from(DOORS, SHELF_ROWS, near)
                .orderBy(day.sort(order), id.sort(order))
                .limit(ROWS + 1)
                .asTable("keys", "day", "id");
    }

    /**
     * All projects of a client that the viewer sees, the open ones by the last planned close first.
     */
    public List<ProjectRow> of(CompanyId client, Viewer viewer) {
        var day = coalesce(PROJECT.CLOSED_ON, PROJECT.PLANNED_CLOSE, Shelves.NEVER);
        var keys =
                select(day, PROJECT.ID)
                        .from(PROJECT)
                        .where(PROJECT.COMPANY_ID.eq(client.value()))
                        .and(Visible.condition(viewer, PROJECT.COMPANY_ID))
                        .orderBy(day.desc(), PROJECT.ID.desc())
                        .limit(ROWS)
                        .asTable("keys", "day", "id");
        return reader.read(keys, SortOrder.DESC);
    }

    /**
     * How many stand in each tab, at most {@link #COUNTED} and one; others' changes show within
     * some seconds.
     */
    public Map<Tab, Integer> counts(Viewer viewer) {
        var shelves = counts.get(viewer, this::count);
        return tabs().stream()
                .collect(
                        toMap(
                                tab -> tab,
                                tab -> sum(tab, shelves),
                                (one, same) -> one,
                                LinkedHashMap::new));
    }

    private static int sum(Tab tab, Map<Long, Integer> shelves) {
        var all = tab.shelves().stream().mapToInt(shelf -> shelves.getOrDefault(shelf, 0)).sum();
        return Math.min(all, COUNTED + 1);
    }

    private Map<Long, Integer> count(Viewer viewer) {
        var all = tabs().stream().flatMap(tab -> tab.shelves().stream()).collect(toSet());
        return COUNTS.all(sql, asked(viewer, all)).stream()
                .collect(toMap(Record2::value1, Record2::value2));
    }

    private static Select<Record2<Long, Integer>> counted() {
        var near =
                lateral(
                                select(ID)
                                        .from(PROJECT_REACH)
                                        .where(PROJECT_REACH.SCOPE.eq(DOOR))
                                        .and(PROJECT_REACH.SHELF.eq(SHELF))
                                        .limit(COUNTED + 1))
                        .as("near", "id");
        return select(SHELF, countDistinct(near.field("id", Long.class)))
                .from(DOORS, SHELF_ROWS, near)
                .groupBy(SHELF);
    }

    /** After the viewer's own verb, so that the next page counts it. */
    void forget(UserId user) {
        counts.asMap().keySet().removeIf(viewer -> viewer.user().equals(user));
    }
}
