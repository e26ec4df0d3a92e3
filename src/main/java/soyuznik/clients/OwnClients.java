package soyuznik.clients;

import static org.jooq.impl.DSL.select;
import static soyuznikdb.clients.Tables.REACH;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;

/** Whether somebody works with many clients: a search for them goes another way then. */
@Repository
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
class OwnClients {
    /** As many are read through sooner than their branch is searched. */
    static final int FEW = 200;

    /** A count that is somewhat old finds the same, only slower. */
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final DSLContext sql;
    private final LoadingCache<UserId, Boolean> many;

    OwnClients(DSLContext sql) {
        this.sql = sql;
        this.many =
                Caffeine.newBuilder()
                        .expireAfterWrite(REMEMBERED)
                        .maximumSize(1_000)
                        .build(this::count);
    }

    boolean many(UserId user) {
        return many.get(user);
    }

    private boolean count(UserId user) {
        return sql.fetchCount(
                        select(REACH.COMPANY_ID)
                                .from(REACH)
                                .where(REACH.SCOPE.eq(Viewer.scope(user)))
                                .limit(FEW + 1))
                > FEW;
    }
}
