package soyuznik.clients.bulk;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.clients.Tables.SELECTION;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.ClientFilter;
import soyuznik.clients.Cut;
import soyuznik.clients.PersonFilter;
import soyuznik.clients.WholeList;
import soyuznik.clients.WholePeople;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.NotFound;

/** Clients or people chosen in a list, until something is done with them. */
@Repository
@Transactional(readOnly = true)
public class Selections {
    /** So many are changed at once. */
    public static final int MOST = 10_000;

    /** So many are shown by name. */
    public static final int SHOWN = 12;

    private static final Duration KEPT = Duration.ofDays(1);

    private final DSLContext sql;
    private final Clock clock;
    private final WholeList clients;
    private final WholePeople people;

    Selections(DSLContext sql, Clock clock, WholeList clients, WholePeople people) {
        this.sql = sql;
        this.clock = clock;
        this.clients = clients;
        this.people = people;
    }

    /**
     * The numbers of those that were found.
     *
     * @param cut why not all that were found are among them
     */
    private record Found(About about, List<Long> ids, Cut cut) {}

    /** Those of the clients that the viewer sees. */
    @Transactional
    public Outcome<Long> choose(List<CompanyId> chosen, String query, Viewer viewer) {
        return keep(of(chosen, Cut.NONE), query, viewer);
    }

    /** Those of the people whom the viewer sees. */
    @Transactional
    public Outcome<Long> choosePeople(List<PersonId> chosen, String query, Viewer viewer) {
        return keep(ofPeople(chosen, Cut.NONE), query, viewer);
    }

    /** All that the filter finds, at most {@link #MOST}. */
    @Transactional
    public Outcome<Long> chooseAll(ClientFilter filter, String query, Viewer viewer) {
        var found = clients.ids(viewer, filter, MOST);
        return keep(of(found.ids(), found.cut()), query, viewer);
    }

    /** All people whom the filter finds, at most {@link #MOST}. */
    @Transactional
    public Outcome<Long> chooseAll(PersonFilter filter, String query, Viewer viewer) {
        var found = people.ids(viewer, filter, MOST);
        return keep(ofPeople(found.ids(), found.cut()), query, viewer);
    }

    private static Found of(List<CompanyId> ids, Cut cut) {
        return new Found(About.CLIENTS, ids.stream().map(CompanyId::value).toList(), cut);
    }

    private static Found ofPeople(List<PersonId> ids, Cut cut) {
        return new Found(About.PEOPLE, ids.stream().map(PersonId::value).toList(), cut);
    }

    /** What the viewer has chosen; what others have is not found. */
    public Selection get(long id, Viewer viewer) {
        return sql.select(SELECTION.ABOUT, SELECTION.LIST, SELECTION.CUT)
                .from(SELECTION)
                .where(SELECTION.ID.eq(id))
                .and(SELECTION.BY_ID.eq(viewer.user().value()))
                .fetchOptional(row -> {
                    var about = About.valueOf(row.value1());
                    return new Selection(
                            id,
                            about,
                            row.value2(),
                            Cut.valueOf(row.value3()),
                            counts(id, Stock.of(about), viewer),
                            first(id, Stock.of(about), viewer));
                })
                .orElseThrow(NotFound::new);
    }

    private Outcome<Long> keep(Found found, String query, Viewer viewer) {
        forget(viewer);
        var id =
                sql.insertInto(SELECTION)
                        .set(SELECTION.BY_ID, viewer.user().value())
                        .set(SELECTION.AT, clock.instant())
                        .set(SELECTION.ABOUT, found.about().name())
                        .set(SELECTION.LIST, query)
                        .set(SELECTION.CUT, found.cut().name())
                        .returningResult(SELECTION.ID)
                        .fetchSingle()
                        .value1();
        int kept = pick(id, found, viewer);
        if (kept > 0) {
            return Outcome.done(id, Text.of(key(found.about()), "count", kept));
        }
        sql.deleteFrom(SELECTION).where(SELECTION.ID.eq(id)).execute();
        return Outcome.refused(nobody(found.about()));
    }

    private static String key(About about) {
        return switch (about) {
            case CLIENTS -> "clients.notice.chosen";
            case PEOPLE -> "people.bulk.title";
        };
    }

    private static String nobody(About about) {
        return switch (about) {
            case CLIENTS -> "clients.selection.nobody";
            case PEOPLE -> "people.bulk.nobody";
        };
    }

    private int pick(long id, Found found, Viewer viewer) {
        var stock = Stock.of(found.about());
        var picked = stock.picked();
        var records = stock.records();
        return sql.insertInto(picked.table(), picked.selection(), picked.id())
                .select(
                        select(inline(id), records.id())
                                .from(records.table())
                                .where(records.id().eq(any(found.ids().toArray(Long[]::new))))
                                .and(stock.visible(viewer)))
                .execute();
    }

    /** What was chosen yesterday is chosen anew. */
    private void forget(Viewer viewer) {
        sql.deleteFrom(SELECTION)
                .where(SELECTION.BY_ID.eq(viewer.user().value()))
                .and(SELECTION.AT.lt(clock.instant().minus(KEPT)))
                .execute();
    }

    private Selection.Counts counts(long id, Stock stock, Viewer viewer) {
        return sql.select(
                        count(),
                        count().filterWhere(stock.own(viewer)),
                        count().filterWhere(stock.leaving(viewer)),
                        count().filterWhere(stock.free()))
                .from(chosen(stock))
                .where(seen(id, stock, viewer))
                .fetchSingle(mapping(Selection.Counts::new));
    }

    private List<Selection.Chosen> first(long id, Stock stock, Viewer viewer) {
        var records = stock.records();
        return sql.select(records.id(), records.name())
                .from(chosen(stock))
                .where(seen(id, stock, viewer))
                .orderBy(records.sortKey(), records.id())
                .limit(SHOWN)
                .fetch(row -> records.chosen(row.value1(), row.value2()));
    }

    private static Table<?> chosen(Stock stock) {
        var records = stock.records();
        return stock.picked()
                .table()
                .join(records.table())
                .on(records.id().eq(stock.picked().id()));
    }

    private static Condition seen(long id, Stock stock, Viewer viewer) {
        return stock.picked().selection().eq(id).and(stock.visible(viewer));
    }
}
