package soyuznik.clients;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.clients.Tables.COMPANY;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.ExtraFilter;

/**
 * States, and values of custom fields, that so few companies have that these are looked at rather
 * than all that the viewer sees.
 */
// T-02
@Repository
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
class RareValues {
    /** Of a common value the index gives a bitmap of all its companies: not for every page. */
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private static final int MOST = 10_000;

    /** Those that have an index of their own. */
    private static final Set<Standing.State> ASIDE =
            EnumSet.of(Standing.State.SLEEPING, Standing.State.FORMER, Standing.State.EXCLUDED);

    private final DSLContext sql;
    private final LoadingCache<ExtraFilter.Equal, Boolean> rare;
    private final LoadingCache<Standing.State, Boolean> states;

    RareValues(DSLContext sql) {
        this.sql = sql;
        this.rare =
                Caffeine.newBuilder()
                        .expireAfterWrite(REMEMBERED)
                        .maximumSize(MOST)
                        .build(value -> few(value.indexed(COMPANY.EXTRA)));
        this.states =
                Caffeine.newBuilder()
                        .expireAfterWrite(REMEMBERED)
                        .build(state -> few(standing(state)));
    }

    private boolean few(Condition which) {
        return sql.fetchCount(
                        select(inline(1)).from(COMPANY).where(which).limit(FoundClients.LOOKED))
                < FoundClients.LOOKED;
    }

    /** What of the filter so few have, as it is asked of an index. */
    Optional<Condition> among(ClientFilter filter) {
        var state = filter.about().state();
        return state != null && ASIDE.contains(state) && states.get(state)
                ? Optional.of(standing(state))
                : filter.extra().stream()
                        .filter(ExtraFilter.Equal.class::isInstance)
                        .map(ExtraFilter.Equal.class::cast)
                        .filter(rare::get)
                        .map(value -> value.indexed(COMPANY.EXTRA))
                        .findFirst();
    }

    /** Written into the text: the index is of some states only. */
    private static Condition standing(Standing.State state) {
        return COMPANY.STATE.eq(inline(state.name()));
    }

    /** The keys of those of which it holds and that are seen, behind the cursor. */
    static Select<Record2<String, Long>> keys(
            Condition which, List<Long> scopes, @Nullable Cursor after, int most) {
        var beyond =
                after == null
                        ? noCondition()
                        : row(COMPANY.SORT_KEY, COMPANY.ID).gt(after.sortKey(), after.id());
        return select(COMPANY.SORT_KEY, COMPANY.ID)
                .from(COMPANY)
                .where(which)
                .and(Visible.probe(scopes, COMPANY.ID))
                .and(beyond)
                .orderBy(COMPANY.SORT_KEY, COMPANY.ID)
                .limit(most);
    }
}
