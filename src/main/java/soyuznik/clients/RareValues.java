package soyuznik.clients;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.clients.Tables.COMPANY;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.ExtraFilter;

/**
 * Values of custom fields that so few companies have that these are looked at rather than all that
 * the viewer sees.
 */
// T-02
@Repository
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
class RareValues {
    /** Of a common value the index gives a bitmap of all its companies: not for every page. */
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private static final int MOST = 10_000;
    private final LoadingCache<ExtraFilter.Equal, Boolean> rare;

    RareValues(DSLContext sql) {
        this.rare =
                Caffeine.newBuilder()
                        .expireAfterWrite(REMEMBERED)
                        .maximumSize(MOST)
                        .build(value ->
                                sql.fetchCount(
                                                select(inline(1))
                                                        .from(COMPANY)
                                                        .where(value.indexed(COMPANY.EXTRA))
                                                        .limit(FoundClients.LOOKED))
                                        < FoundClients.LOOKED);
    }

    Optional<ExtraFilter.Equal> among(ClientFilter filter) {
        return filter.extra().stream()
                .filter(ExtraFilter.Equal.class::isInstance)
                .map(ExtraFilter.Equal.class::cast)
                .filter(rare::get)
                .findFirst();
    }

    /** The keys of those that have the value and are seen, behind the cursor. */
    static Select<Record2<String, Long>> keys(
            ExtraFilter.Equal value, List<Long> scopes, @Nullable Cursor after, int most) {
        var beyond =
                after == null
                        ? noCondition()
                        : row(COMPANY.SORT_KEY, COMPANY.ID).gt(after.sortKey(), after.id());
        return select(COMPANY.SORT_KEY, COMPANY.ID)
                .from(COMPANY)
                .where(value.indexed(COMPANY.EXTRA))
                .and(Visible.probe(scopes, COMPANY.ID))
                .and(beyond)
                .orderBy(COMPANY.SORT_KEY, COMPANY.ID)
                .limit(most);
    }
}
