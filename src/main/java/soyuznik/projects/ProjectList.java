package soyuznik.projects;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.val;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.projects.Tables.PROJECT_REACH;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Row2;
import org.jooq.SortOrder;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.Visible;
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

    private static final Pattern CURSOR =
            Pattern.compile("(infinity|\\d{4}-\\d\\d-\\d\\d)_\\d{1,18}");

    private final DSLContext sql;
    private final Methods methods;
    private final ProjectRows reader;
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
    }

    public List<Tab> tabs() {
        return tabs.get(methods.all(), Tabs::of);
    }

    public Tab tab(String code) {
        return tabs().stream()
                .filter(tab -> tab.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * @param cursor of the page before; null for the first
     */
    public Paged<ProjectRow> page(Viewer viewer, Tab tab, @Nullable String cursor) {
        var order = tab.newestFirst() ? SortOrder.DESC : SortOrder.ASC;
        var rows =
                reader.read(
                        keys(
                                doors(viewer.scopes(), tab),
                                after(row(DAY, ID), cursor, order),
                                order,
                                ROWS + 1),
                        order);
        return rows.size() > ROWS
                ? new Paged<>(rows.subList(0, ROWS), rows.get(ROWS - 1).place())
                : new Paged<>(rows, null);
    }

    /** One door for each scope and each shelf of the tab. */
    static Table<Record2<Long, Long>> doors(List<Long> scopes, Tab tab) {
        var doors =
                scopes.stream()
                        .flatMap(scope ->
                                tab.shelves().stream().sorted().map(shelf -> row(scope, shelf)))
                        .toArray(Row2[]::new);
        @SuppressWarnings("unchecked")
        var table = DSL.values((Row2<Long, Long>[]) doors).as("door", "scope", "shelf");
        return table;
    }

    static Condition after(Row2<LocalDate, Long> key, @Nullable String cursor, SortOrder order) {
        if (cursor == null || !CURSOR.matcher(cursor).matches()) {
            return noCondition();
        }
        var parts = cursor.split("_", 2);
        var place = row(val(parts[0]).cast(SQLDataType.LOCALDATE), val(Long.valueOf(parts[1])));
        return order == SortOrder.ASC ? key.gt(place) : key.lt(place);
    }

    /**
     * The first rows behind each door by themselves, then the first of all; a project behind two
     * doors is one.
     */
    static Table<Record2<LocalDate, Long>> keys(
            Table<Record2<Long, Long>> doors, Condition after, SortOrder order, int limit) {
        var near =
                lateral(
                                select(DAY, ID)
                                        .from(PROJECT_REACH)
                                        .where(
                                                PROJECT_REACH.SCOPE.eq(
                                                        doors.field("scope", Long.class)))
                                        .and(
                                                PROJECT_REACH.SHELF.eq(
                                                        doors.field("shelf", Long.class)))
                                        .and(after)
                                        .orderBy(DAY.sort(order), ID.sort(order))
                                        .limit(limit))
                        .as("near", "day", "id");
        var day = field(name("near", "day"), LocalDate.class);
        var id = field(name("near", "id"), Long.class);
        return selectDistinct(day, id)
                .from(doors, near)
                .orderBy(day.sort(order), id.sort(order))
                .limit(limit)
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
        var all =
                new Tab(
                        "",
                        null,
                        null,
                        tabs().stream().flatMap(tab -> tab.shelves().stream()).collect(toSet()));
        var doors = doors(viewer.scopes(), all);
        var shelf = doors.field("shelf", Long.class);
        var near =
                lateral(
                                select(ID)
                                        .from(PROJECT_REACH)
                                        .where(
                                                PROJECT_REACH.SCOPE.eq(
                                                        doors.field("scope", Long.class)))
                                        .and(PROJECT_REACH.SHELF.eq(shelf))
                                        .limit(COUNTED + 1))
                        .as("near", "id");
        return sql.select(shelf, countDistinct(near.field("id", Long.class)))
                .from(doors, near)
                .groupBy(shelf)
                .fetchMap(Record2::value1, Record2::value2);
    }

    /** After the viewer's own verb, so that the next page counts it. */
    void forget(UserId user) {
        counts.asMap().keySet().removeIf(viewer -> viewer.user().equals(user));
    }
}
