package soyuznik.clients.bulk;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.SELECTED;
import static soyuznikdb.clients.Tables.SELECTION;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.ClientFilter;
import soyuznik.clients.Visible;
import soyuznik.clients.WholeList;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.NotFound;

/** Clients chosen in a list, until something is done with them. */
@Repository
@Transactional(readOnly = true)
public class Selections {
    /** So many clients are changed at once. */
    public static final int MOST = 10_000;

    /** So many are shown by name. */
    public static final int SHOWN = 12;

    private static final Duration KEPT = Duration.ofDays(1);

    private final DSLContext sql;
    private final Clock clock;
    private final WholeList list;

    Selections(DSLContext sql, Clock clock, WholeList list) {
        this.sql = sql;
        this.clock = clock;
        this.list = list;
    }

    /** Those of the clients that the viewer sees. */
    @Transactional
    public Outcome<Long> choose(List<CompanyId> clients, String query, Viewer viewer) {
        return keep(new WholeList.Ids(clients, false), query, viewer);
    }

    /** All that the filter finds, at most {@link #MOST}. */
    @Transactional
    public Outcome<Long> chooseAll(ClientFilter filter, String query, Viewer viewer) {
        return keep(list.ids(viewer, filter, MOST), query, viewer);
    }

    /** What the viewer has chosen; what others have is not found. */
    public Selection get(long id, Viewer viewer) {
        return sql.select(SELECTION.ID, SELECTION.LIST, SELECTION.CUT)
                .from(SELECTION)
                .where(SELECTION.ID.eq(id))
                .and(SELECTION.BY_ID.eq(viewer.user().value()))
                .fetchOptional(row ->
                        new Selection(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                counts(id, viewer),
                                first(id, viewer)))
                .orElseThrow(NotFound::new);
    }

    private Outcome<Long> keep(WholeList.Ids ids, String query, Viewer viewer) {
        forget(viewer);
        var id =
                sql.insertInto(SELECTION)
                        .set(SELECTION.BY_ID, viewer.user().value())
                        .set(SELECTION.AT, clock.instant())
                        .set(SELECTION.LIST, query)
                        .set(SELECTION.CUT, ids.cut())
                        .returningResult(SELECTION.ID)
                        .fetchSingle()
                        .value1();
        var wanted = ids.ids().stream().map(CompanyId::value).toArray(Long[]::new);
        var kept =
                sql.insertInto(SELECTED, SELECTED.SELECTION_ID, SELECTED.COMPANY_ID)
                        .select(
                                select(inline(id), COMPANY.ID)
                                        .from(COMPANY)
                                        .where(COMPANY.ID.eq(any(wanted)))
                                        .and(Visible.condition(viewer, COMPANY.ID)))
                        .execute();
        if (kept > 0) {
            return Outcome.done(id, Text.of("clients.notice.chosen", "count", kept));
        }
        sql.deleteFrom(SELECTION).where(SELECTION.ID.eq(id)).execute();
        return Outcome.refused("clients.selection.nobody");
    }

    /** What was chosen yesterday is chosen anew. */
    private void forget(Viewer viewer) {
        sql.deleteFrom(SELECTION)
                .where(SELECTION.BY_ID.eq(viewer.user().value()))
                .and(SELECTION.AT.lt(clock.instant().minus(KEPT)))
                .execute();
    }

    private Selection.Counts counts(long id, Viewer viewer) {
        var own = DSL.condition(Visible.own(viewer.user(), COMPANY.ID));
        return sql.select(
                        count(),
                        count().filterWhere(own),
                        count().filterWhere(COMPANY.RESPONSIBLE_ID.isNull()))
                .from(chosen())
                .where(seen(id, viewer))
                .fetchSingle(mapping(Selection.Counts::new));
    }

    private List<Selection.Chosen> first(long id, Viewer viewer) {
        return sql.select(COMPANY.ID.convertFrom(CompanyId::new), COMPANY.NAME)
                .from(chosen())
                .where(seen(id, viewer))
                .orderBy(COMPANY.SORT_KEY, COMPANY.ID)
                .limit(SHOWN)
                .fetch(mapping(Selection.Chosen::new));
    }

    private static Table<?> chosen() {
        return SELECTED.join(COMPANY).on(COMPANY.ID.eq(SELECTED.COMPANY_ID));
    }

    private static Condition seen(long id, Viewer viewer) {
        return SELECTED.SELECTION_ID.eq(id).and(Visible.condition(viewer, COMPANY.ID));
    }
}
