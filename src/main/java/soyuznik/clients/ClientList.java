package soyuznik.clients;

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
import static soyuznikdb.clients.Tables.COMPANY_REACH;
import static soyuznikdb.clients.Tables.REACH;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.Extra;
import soyuznik.access.Name;
import soyuznik.database.Question;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Money;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Finder;
import soyuznik.shell.Paged;

/** The long list of clients in the order of their names; its rows come from the ordered reach. */
// T-02
@Repository
@Transactional(readOnly = true)
public class ClientList {
    public static final int PAGE = 50;

    /** Above this a count is shown as «1000+». */
    public static final int COUNTED = 1000;

    private static final Param<String> BEHIND_NAME = param("name", String.class);
    private static final Param<Long> BEHIND_ID = param("id", Long.class);
    private static final Field<Long> DOOR = field(name("door", "scope"), Long.class);
    private static final Table<?> DOORS = unnest(Visible.SCOPES).as("door", "scope");

    /** Lies before all others. */
    private static final Cursor FIRST = new Cursor("", 0);

    private static final Question<Row> BY_NAME = ClientRows.question(firstBehind());

    private static final Question<Integer> COUNT = Question.of(counted(), Record1::value1);

    private final DSLContext sql;
    private final ClientSearch search;
    private final ClientRows rows;

    ClientList(DSLContext sql, ClientSearch search, ClientRows rows) {
        this.sql = sql;
        this.search = search;
        this.rows = rows;
    }

    /**
     * One client in a list.
     *
     * @param sortKey its place in the order of the list
     */
    public record Row(
            CompanyId id,
            String name,
            @Nullable String inn,
            String industry,
            String branch,
            @Nullable Name responsible,
            String sortKey,
            Details details) {

        /** By what the state knows it: the INN, abroad the tax number behind its country. */
        public String number() {
            var abroad = details.text(ClientColumn.TAX_NUMBER);
            return inn != null ? inn : abroad.isEmpty() ? "" : details.country() + ' ' + abroad;
        }
    }

    /** What a list shows when asked for. */
    public record Details(
            String country,
            String source,
            @Nullable Integer employees,
            @Nullable Money revenue,
            Instant made,
            String phone,
            String email,
            List<String> tags,
            Standing.State state,
            Map<ClientColumn, String> texts,
            Extra extra) {

        /** What stands there in words of its own; empty: nothing. */
        public String text(ClientColumn column) {
            return texts.getOrDefault(column, "");
        }
    }

    /**
     * The page after the cursor; of all that the viewer sees or of those on whose team the viewer
     * stands. One statement, without the price of a transaction around it.
     */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Paged<Row> page(Viewer viewer, boolean own, @Nullable Cursor after) {
        var scopes = own ? List.of(Viewer.scope(viewer.user())) : viewer.scopes();
        var behind = after == null ? FIRST : after;
        var found =
                BY_NAME.all(
                        sql,
                        Map.of(
                                Visible.SCOPES.getName(), scopes.toArray(Long[]::new),
                                ClientRows.SEEN.getName(), ClientRows.seen(viewer),
                                BEHIND_NAME.getName(), behind.sortKey(),
                                BEHIND_ID.getName(), behind.id()));
        boolean more = found.size() > PAGE;
        var page = more ? found.subList(0, PAGE) : found;
        return new Paged<>(page, more ? Cursor.of(page.getLast()).written() : null);
    }

    /** The first of each scope by themselves, then the first of all. */
    private static Table<Record2<String, Long>> firstBehind() {
        var near =
                lateral(
                                select(COMPANY_REACH.SORT_KEY, COMPANY_REACH.COMPANY_ID)
                                        .from(COMPANY_REACH)
                                        .where(COMPANY_REACH.SCOPE.eq(DOOR))
                                        .and(
                                                row(
                                                                COMPANY_REACH.SORT_KEY,
                                                                COMPANY_REACH.COMPANY_ID)
                                                        .gt(BEHIND_NAME, BEHIND_ID))
                                        .orderBy(COMPANY_REACH.SORT_KEY, COMPANY_REACH.COMPANY_ID)
                                        .limit(PAGE + 1))
                        .as("near", "sort_key", "company_id");
        var sortKey = field(name("near", "sort_key"), String.class);
        var id = field(name("near", "company_id"), Long.class);
        return selectDistinct(sortKey, id)
                .from(DOORS, near)
                .orderBy(sortKey, id)
                .limit(PAGE + 1)
                .asTable("keys", "sort_key", "company_id");
    }

    /** What holds the words, at most {@link Finder#CANDIDATES}, by name. */
    public List<Row> search(Viewer viewer, boolean own, String typed) {
        return search.keys(typed, own ? ClientSearch.onTeam(viewer) : viewer)
                .map(keys -> rows.read(keys, viewer))
                .orElse(List.of());
    }

    /** Clients of a name like this one, before the same company is made twice. */
    // C-09
    public List<Row> near(Viewer viewer, String name, int limit) {
        var words =
                Arrays.stream(CompanyName.sortKey(name).split(" "))
                        .filter(word -> word.length() > Finder.LETTERS);
        var longest = words.max(Comparator.comparingInt(String::length)).orElse("");
        return longest.isEmpty()
                ? List.of()
                : search(viewer, false, longest).stream().limit(limit).toList();
    }

    /** How many there are; more than {@link #COUNTED} are not counted to the end. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public int count(Viewer viewer, boolean own) {
        var scopes = own ? List.of(Viewer.scope(viewer.user())) : viewer.scopes();
        return COUNT.one(sql, Map.of(Visible.SCOPES.getName(), scopes.toArray(Long[]::new)))
                .orElseThrow();
    }

    private static Select<Record1<Integer>> counted() {
        var some =
                lateral(
                                select(REACH.COMPANY_ID)
                                        .from(REACH)
                                        .where(REACH.SCOPE.eq(DOOR))
                                        .limit(COUNTED + 1))
                        .as("some", "company_id");
        return select(countDistinct(field(name("some", "company_id"), Long.class)))
                .from(DOORS, some);
    }

    /**
     * The keys of one page, chosen before anything is joined; of several scopes each gives its own
     * page at most.
     */
    static Select<Record2<String, Long>> keys(
            List<Long> scopes, Condition which, @Nullable Cursor after, int limit) {
        var each =
                scopes.stream()
                        .distinct()
                        .map(scope -> within(scope, which, after, limit))
                        .toList();
        if (each.size() == 1) {
            return each.getFirst();
        }
        var all =
                each.stream()
                        .reduce(Select::union)
                        .orElseThrow()
                        .asTable("all_scopes", "sort_key", "company_id");
        var sortKey = field(name("all_scopes", "sort_key"), String.class);
        var id = field(name("all_scopes", "company_id"), Long.class);
        return select(sortKey, id).from(all).orderBy(sortKey, id).limit(limit);
    }

    private static Select<Record2<String, Long>> within(
            long scope, Condition which, @Nullable Cursor after, int limit) {
        var beyond =
                after == null
                        ? noCondition()
                        : row(COMPANY_REACH.SORT_KEY, COMPANY_REACH.COMPANY_ID)
                                .gt(after.sortKey(), after.id());
        return select(COMPANY_REACH.SORT_KEY, COMPANY_REACH.COMPANY_ID)
                .from(COMPANY_REACH)
                .where(COMPANY_REACH.SCOPE.eq(scope))
                .and(beyond)
                .and(which)
                .orderBy(COMPANY_REACH.SORT_KEY, COMPANY_REACH.COMPANY_ID)
                .limit(limit);
    }
}
