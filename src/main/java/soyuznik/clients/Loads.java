package soyuznik.clients;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.access.Tables.SETTINGS;
import static soyuznikdb.clients.Tables.COMPANY;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.Name;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;

/**
 * How many active clients each of ours leads, against what our company recommends. Active is who is
 * said to be: there are no deliveries yet that would tell.
 */
// C-10
@Repository
@Transactional(readOnly = true)
public class Loads {
    private static final int LISTED = 20;

    /** As a constant: only so the index of active clients is found. */
    private static final Condition ACTIVE =
            COMPANY.STATE
                    .eq(inline(Standing.State.ACTIVE.name()))
                    .and(COMPANY.RESPONSIBLE_ID.isNotNull());

    private final DSLContext sql;
    private final ClientSearch search;

    Loads(DSLContext sql, ClientSearch search) {
        this.sql = sql;
        this.search = search;
    }

    /**
     * One of ours with more active clients than recommended.
     *
     * @param most as recommended
     */
    public record Over(UserId user, Name name, int clients, int most) {}

    /** How many active clients are recommended for one of ours. */
    public Range<Integer> recommended() {
        return sql.select(
                        SETTINGS.LOAD_FROM.convertFrom(Short::intValue),
                        SETTINGS.LOAD_TO.convertFrom(Short::intValue))
                .from(SETTINGS)
                .fetchSingle(mapping(Range<Integer>::new));
    }

    public int of(UserId user) {
        return sql.fetchCount(COMPANY, ACTIVE.and(COMPANY.RESPONSIBLE_ID.eq(user.value())));
    }

    /** The user, if it has more active clients than recommended. */
    public Optional<Over> over(UserId user) {
        return over(COMPANY.RESPONSIBLE_ID.eq(user.value())).stream().findFirst();
    }

    /** What is said to whoever has just taken a client. */
    Text taken(UserId user) {
        return over(user)
                .map(over ->
                        new Text(
                                "clients.notice.taken_over",
                                Map.of("count", over.clients(), "most", over.most())))
                .orElseGet(() -> Text.of("clients.notice.taken"));
    }

    /** Of all of ours; who leads no active client is missing. */
    public Map<UserId, Integer> all() {
        return sql.select(COMPANY.RESPONSIBLE_ID.convertFrom(UserId::new), count())
                .from(COMPANY)
                .where(ACTIVE)
                .groupBy(COMPANY.RESPONSIBLE_ID)
                .fetchMap(Record2::value1, Record2::value2);
    }

    /**
     * The viewer, and for whoever may reassign those of the branches that the viewer sees, each
     * with more than recommended: the largest load first.
     */
    public List<Over> overFor(Viewer viewer) {
        return over(watched(viewer));
    }

    private List<Over> over(Condition which) {
        return sql.select(
                        APP_USER.ID.convertFrom(UserId::new),
                        Name.of(APP_USER),
                        count(),
                        SETTINGS.LOAD_TO.convertFrom(Short::intValue))
                .from(COMPANY)
                .join(APP_USER)
                .on(APP_USER.ID.eq(COMPANY.RESPONSIBLE_ID))
                .crossJoin(SETTINGS)
                .where(ACTIVE)
                .and(which)
                .groupBy(APP_USER.ID, SETTINGS.LOAD_TO)
                .having(count().gt(SETTINGS.LOAD_TO.cast(Integer.class)))
                .orderBy(count().desc(), APP_USER.ID)
                .limit(LISTED)
                .fetch(mapping(Over::new));
    }

    private Condition watched(Viewer viewer) {
        var own = COMPANY.RESPONSIBLE_ID.eq(viewer.user().value());
        if (!viewer.may(Right.REASSIGN)) {
            return own;
        }
        if (viewer.scopes().contains(Viewer.ALL)) {
            return noCondition();
        }
        var branches =
                search.below(
                        viewer.scopes().stream()
                                .filter(scope -> scope < 0)
                                .map(scope -> -scope)
                                .toList());
        return own.or(
                COMPANY.RESPONSIBLE_ID.in(
                        select(APP_USER.ID).from(APP_USER).where(APP_USER.BRANCH_ID.in(branches))));
    }
}
