package soyuznik.clients;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.access.Tables.BRANCH;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.COMPANY_REACH;
import static soyuznikdb.clients.Tables.REACH;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.Name;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Folding;
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

    private static final org.jooq.Field<String> SORT_KEY =
            field(name("keys", "sort_key"), String.class);
    private static final org.jooq.Field<Long> ID = field(name("keys", "company_id"), Long.class);

    private final DSLContext sql;
    private final ClientSearch search;

    ClientList(DSLContext sql, ClientSearch search) {
        this.sql = sql;
        this.search = search;
    }

    /** One client in a list. */
    public record Row(
            CompanyId id,
            String name,
            @Nullable String inn,
            String industry,
            String branch,
            @Nullable Name responsible,
            String sortKey) {}

    /**
     * The page after the cursor; of all that the viewer sees or of those on whose team the viewer
     * stands.
     */
    public Paged<Row> page(Viewer viewer, boolean own, @Nullable Cursor after) {
        var scopes = own ? List.of(Viewer.scope(viewer.user())) : viewer.scopes();
        var rows = rows(keys(scopes, after, PAGE + 1));
        boolean more = rows.size() > PAGE;
        var page = more ? rows.subList(0, PAGE) : rows;
        return new Paged<>(page, more ? Cursor.of(page.getLast()).written() : null);
    }

    /** What holds the words, at most {@link Finder#CANDIDATES}, by name. */
    public List<Row> search(Viewer viewer, boolean own, String typed) {
        var folded = Folding.fold(typed);
        if (!SearchText.enough(folded)) {
            return List.of();
        }
        var seen = own ? ClientSearch.onTeam(viewer) : viewer;
        var among = ClientSearch.companies(COMPANY.SORT_KEY, inline(0));
        var found = search.candidates(among, folded, seen).asTable("hit", "id", "key", "rank");
        return rows(
                select(found.field("key", String.class), found.field("id", Long.class))
                        .from(found));
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

    /** How many there are, at most one more than {@link #COUNTED}. */
    public int count(Viewer viewer, boolean own) {
        var scopes = own ? List.of(Viewer.scope(viewer.user())) : viewer.scopes();
        return sql.fetchSingle(
                        selectCount()
                                .from(
                                        scopes.stream()
                                                .distinct()
                                                .map(scope ->
                                                        (Select<Record1<Long>>)
                                                                select(REACH.COMPANY_ID)
                                                                        .from(REACH)
                                                                        .where(
                                                                                REACH.SCOPE.eq(
                                                                                        scope))
                                                                        .limit(COUNTED + 1))
                                                .reduce(Select::union)
                                                .orElseThrow()
                                                .asTable("seen")))
                .value1();
    }

    private List<Row> rows(Select<Record2<String, Long>> keys) {
        return sql.select(
                        COMPANY.ID.convertFrom(CompanyId::new),
                        COMPANY.NAME,
                        COMPANY.INN,
                        COMPANY.INDUSTRY,
                        BRANCH.NAME,
                        Name.of(APP_USER),
                        COMPANY.SORT_KEY)
                .from(keys.asTable("keys", "sort_key", "company_id"))
                .join(COMPANY)
                .on(COMPANY.ID.eq(ID))
                .join(BRANCH)
                .on(BRANCH.ID.eq(COMPANY.BRANCH_ID))
                .leftJoin(APP_USER)
                .on(APP_USER.ID.eq(COMPANY.RESPONSIBLE_ID))
                .orderBy(SORT_KEY, ID)
                .fetch(mapping(Row::new));
    }

    /**
     * The keys of one page, chosen before anything is joined; of several scopes each gives its own
     * page at most.
     */
    private static Select<Record2<String, Long>> keys(
            List<Long> scopes, @Nullable Cursor after, int limit) {
        var each = scopes.stream().distinct().map(scope -> keys(scope, after, limit)).toList();
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

    private static Select<Record2<String, Long>> keys(
            long scope, @Nullable Cursor after, int limit) {
        var beyond =
                after == null
                        ? org.jooq.impl.DSL.noCondition()
                        : row(COMPANY_REACH.SORT_KEY, COMPANY_REACH.COMPANY_ID)
                                .gt(after.sortKey(), after.id());
        return select(COMPANY_REACH.SORT_KEY, COMPANY_REACH.COMPANY_ID)
                .from(COMPANY_REACH)
                .where(COMPANY_REACH.SCOPE.eq(scope))
                .and(beyond)
                .orderBy(COMPANY_REACH.SORT_KEY, COMPANY_REACH.COMPANY_ID)
                .limit(limit);
    }
}
