package soyuznik.clients;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectOne;
import static soyuznikdb.clients.Tables.REACH;

import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;

/**
 * Who sees a client (T-02), for single records and small sets. A long list must not ask this way:
 * it takes its rows from an ordered reach, whose index leads with the scope ({@link ClientList}).
 */
// T-02
public final class Visible {
    private Visible() {}

    /** One probe of an index for each client asked about. */
    public static Condition condition(Viewer viewer, Field<Long> companyId) {
        return within(viewer.scopes(), companyId);
    }

    /** As somebody of these scopes sees it. */
    static Condition within(List<Long> scopes, Field<Long> companyId) {
        return exists(
                selectOne()
                        .from(REACH)
                        .where(REACH.COMPANY_ID.eq(companyId))
                        .and(REACH.SCOPE.in(scopes)));
    }

    /**
     * The same for candidates that are looked at one after the other: the offset keeps PostgreSQL
     * from reading all that the scopes see instead (1,000,000 rows for a page of fifty).
     */
    static Condition probe(List<Long> scopes, Field<Long> companyId) {
        return exists(
                selectOne()
                        .from(REACH)
                        .where(REACH.COMPANY_ID.eq(companyId))
                        .and(REACH.SCOPE.in(scopes))
                        .offset(0));
    }

    /** Whether the user stands on the client's team: what rights over "own" records ask (T-07). */
    public static Field<Boolean> own(UserId user, Field<Long> companyId) {
        return field(
                exists(
                        selectOne()
                                .from(REACH)
                                .where(REACH.COMPANY_ID.eq(companyId))
                                .and(REACH.SCOPE.eq(Viewer.scope(user)))));
    }
}
