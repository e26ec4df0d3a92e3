package soyuznik.clients;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.COMPANY_REACH;
import static soyuznikdb.clients.Tables.COMPANY_TAG;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.ListOrder;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Finder;

/**
 * The clients that a filter finds.
 *
 * <p>Bounded, whoever looks and whatever is asked: the candidates come from an ordered reach (of
 * the viewer, or the narrower one of the branch, of the responsible or of the own clients that are
 * asked for), from the trigrams of the words, or from the companies of a rare tag. At most {@link
 * #LOOKED} of them are looked at for a page, each by one probe of its row and as many as the filter
 * names (at 1,000,000 companies 8,000 buffers when nothing fits, 15,000 when people are asked for,
 * 1,700 when one in eight does); the page then says how far it has come and goes on from there.
 * Another order than that of the names sorts at most {@link #SORTABLE} candidates.
 */
// T-02
@Repository
@Transactional(readOnly = true)
public class FoundClients {
    /** So many candidates are looked at for one page, about four buffers each. */
    public static final int LOOKED = 2_000;

    /** So many can be put into another order than that of their names. */
    public static final int SORTABLE = 5_000;

    private final DSLContext sql;
    private final ClientSearch search;
    private final ClientRows rows;
    private final Narrowing narrowing;
    private final RareValues values;

    FoundClients(
            DSLContext sql,
            ClientSearch search,
            ClientRows rows,
            Narrowing narrowing,
            RareValues values) {
        this.sql = sql;
        this.search = search;
        this.rows = rows;
        this.narrowing = narrowing;
        this.values = values;
    }

    /** How a page of what was found ends. */
    public enum End {
        /** There are more, or there is nothing more. */
        PLAIN,
        /** So far {@link #LOOKED} candidates were looked at; the next page goes on behind them. */
        LOOKED,
        /** Only the first {@link Finder#CANDIDATES} that hold the words were looked at. */
        WORDS
    }

    /**
     * @param order in which they stand: by name when there were too many for the one asked for
     * @param next where the next page begins; null: there is none
     */
    public record Found(
            List<ClientList.Row> rows,
            ListOrder<ClientOrder> order,
            @Nullable Cursor next,
            End end) {}

    /**
     * From where on, and how many at most.
     *
     * @param after null: from the beginning
     */
    public record Page(@Nullable Cursor after, int most) {}

    /** The page after the cursor. */
    public Found page(
            Viewer viewer,
            ClientFilter filter,
            ListOrder<ClientOrder> order,
            @Nullable Cursor after) {
        return part(viewer, filter, order, new Page(after, ClientList.PAGE));
    }

    /** The same in pages of another size, for whoever wants all of them. */
    Found part(Viewer viewer, ClientFilter filter, ListOrder<ClientOrder> order, Page page) {
        return rest(viewer, filter, settled(viewer, filter, order), page);
    }

    /** The order that goes for all pages: by name where they are too many for the one asked for. */
    ListOrder<ClientOrder> settled(
            Viewer viewer, ClientFilter filter, ListOrder<ClientOrder> order) {
        boolean goes = order.isBy(ClientOrder.NAME) || !filter.words().isBlank();
        return goes || sortable(viewer, filter) ? order : ClientOrder.BY_NAME;
    }

    /** A page in the order that is settled, however many there are meanwhile. */
    Found rest(Viewer viewer, ClientFilter filter, ListOrder<ClientOrder> order, Page page) {
        if (!filter.words().isBlank()) {
            return searched(viewer, filter, order);
        }
        return order.isBy(ClientOrder.NAME)
                ? walked(viewer, filter, page)
                : sorted(viewer, filter, order, page);
    }

    /** Whether the candidates are few enough to be put into any order. */
    private boolean sortable(Viewer viewer, ClientFilter filter) {
        var keys = keys(viewer, filter, null, SORTABLE + 1).asTable("candidate");
        return sql.select(count()).from(keys).fetchSingle().value1() <= SORTABLE;
    }

    private Found searched(Viewer viewer, ClientFilter filter, ListOrder<ClientOrder> order) {
        var seen = filter.whose().own() ? ClientSearch.onTeam(viewer) : viewer;
        var keys = search.keys(filter.words(), seen);
        if (keys.isEmpty()) {
            return new Found(List.of(), order, null, End.PLAIN);
        }
        var all = new ClientRows.Ordered(order, null, Finder.CANDIDATES);
        var found = rows.sorted(viewer, keys.get(), asked(filter), all);
        boolean cut = sql.fetchCount(keys.get()) >= Finder.CANDIDATES;
        return new Found(found, order, null, cut ? End.WORDS : End.PLAIN);
    }

    private Found sorted(
            Viewer viewer, ClientFilter filter, ListOrder<ClientOrder> order, Page page) {
        var ordered = new ClientRows.Ordered(order, page.after(), page.most() + 1);
        var keys = keys(viewer, filter, null, 2 * SORTABLE); // as many may come meanwhile
        return cut(rows.sorted(viewer, keys, asked(filter), ordered), order, page.most());
    }

    private Found walked(Viewer viewer, ClientFilter filter, Page page) {
        var keys = keys(viewer, filter, page.after(), LOOKED);
        var found = rows.read(viewer, keys, asked(filter), page.most() + 1);
        if (found.size() > page.most()) {
            return cut(found, ClientOrder.BY_NAME, page.most());
        }
        var last = last(keys);
        return new Found(found, ClientOrder.BY_NAME, last, last == null ? End.PLAIN : End.LOOKED);
    }

    private static Found cut(List<ClientList.Row> found, ListOrder<ClientOrder> order, int most) {
        boolean more = found.size() > most;
        var page = more ? found.subList(0, most) : found;
        var next = more ? Cursor.of(page.getLast()) : null;
        return new Found(List.copyOf(page), order, next, End.PLAIN);
    }

    /** The last of the candidates; null when there are fewer than could have been looked at. */
    private @Nullable Cursor last(Select<Record2<String, Long>> keys) {
        var sortKey = field(name("keys", "sort_key"), String.class);
        var id = field(name("keys", "company_id"), Long.class);
        return sql.select(sortKey, id)
                .from(keys.asTable("keys", "sort_key", "company_id"))
                .orderBy(sortKey, id)
                .offset(LOOKED - 1)
                .limit(1)
                .fetchOne(last -> new Cursor(last.value1(), last.value2()));
    }

    /**
     * The candidates behind the cursor, by name. None of them is hidden from the viewer: the last
     * one may become a cursor.
     */
    private Select<Record2<String, Long>> keys(
            Viewer viewer, ClientFilter filter, @Nullable Cursor after, int most) {
        var mine = filter.whose().own() ? List.of(Viewer.scope(viewer.user())) : viewer.scopes();
        var rare = rare(filter);
        if (rare.isPresent()) {
            return tagged(rare.get(), mine, after, most);
        }
        var value = values.among(filter);
        if (value.isPresent()) {
            return RareValues.keys(value.get(), mine, after, most);
        }
        var whose = filter.whose();
        var asked = new Narrowing.Asked(whose.own(), whose.colleague(), whose.branch());
        var seen =
                Narrowing.isForeign(viewer, asked)
                        ? Visible.probe(viewer.scopes(), COMPANY_REACH.COMPANY_ID)
                        : noCondition();
        return ClientList.keys(narrowing.scopes(viewer, asked), seen, after, most);
    }

    /** A tag of so few companies that these are looked at rather than all that the viewer sees. */
    private Optional<Long> rare(ClientFilter filter) {
        return filter.about().tags().stream()
                .filter(tag ->
                        sql.fetchCount(
                                        select(COMPANY_TAG.COMPANY_ID)
                                                .from(COMPANY_TAG)
                                                .where(COMPANY_TAG.TAG_ID.eq(tag))
                                                .limit(LOOKED))
                                < LOOKED)
                .findFirst();
    }

    private static Select<Record2<String, Long>> tagged(
            long tag, List<Long> scopes, @Nullable Cursor after, int most) {
        var beyond =
                after == null
                        ? noCondition()
                        : row(COMPANY.SORT_KEY, COMPANY.ID).gt(after.sortKey(), after.id());
        return select(COMPANY.SORT_KEY, COMPANY.ID)
                .from(COMPANY_TAG)
                .join(COMPANY)
                .on(COMPANY.ID.eq(COMPANY_TAG.COMPANY_ID))
                .where(COMPANY_TAG.TAG_ID.eq(tag))
                .and(Visible.probe(scopes, COMPANY.ID))
                .and(beyond)
                .orderBy(COMPANY.SORT_KEY, COMPANY.ID)
                .limit(most);
    }

    /** What the filter asks of each candidate; that the viewer sees it, its source has seen to. */
    private Condition asked(ClientFilter filter) {
        var branch = filter.whose().branch();
        return branch == null
                ? ClientConditions.of(filter)
                : ClientConditions.of(filter)
                        .and(COMPANY.BRANCH_ID.in(search.below(List.of(branch.value()))));
    }
}
