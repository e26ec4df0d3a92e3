package soyuznik.clients;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static soyuznikdb.clients.Tables.EMPLOYMENT;
import static soyuznikdb.clients.Tables.REACH;

import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Param;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;

/**
 * Who sees a client (T-02), for single records and small sets. A long list must not ask this way:
 * it takes its rows from an ordered reach, whose index leads with the scope ({@link ClientList}).
 */
// T-02
public final class Visible {
    /**
     * Who asks a {@link soyuznik.database.Question}, whose text is the same for every viewer; the
     * values are those of {@link #values}.
     */
    public static final Param<Long[]> SCOPES = param("scopes", Long[].class);

    public static final Param<Long> USER = param("user", Long.class);

    /** All branches that the viewer sees whole, for {@link #listed}. */
    static final Param<Long[]> BRANCHES = param("branches", Long[].class);

    private Visible() {}

    /** What a question about clients of this viewer is asked with. */
    public static Map<String, Object> values(Viewer viewer) {
        return Map.of(
                SCOPES.getName(),
                viewer.scopes().toArray(Long[]::new),
                USER.getName(),
                Viewer.scope(viewer.user()));
    }

    /** One probe of an index for each client asked about. */
    public static Condition condition(Viewer viewer, Field<Long> companyId) {
        return within(viewer.scopes(), companyId);
    }

    /** The same in a question. */
    public static Condition condition(Field<Long> companyId) {
        return exists(
                selectOne()
                        .from(REACH)
                        .where(REACH.COMPANY_ID.eq(companyId))
                        .and(REACH.SCOPE.eq(any(SCOPES))));
    }

    /**
     * The same of an employment in a long list: whoever sees all, or the branch, needs no look at
     * the reach, which costs as much as the row itself.
     */
    static Condition listed() {
        return inline(Viewer.ALL)
                .eq(any(SCOPES))
                .or(EMPLOYMENT.BRANCH_ID.eq(any(BRANCHES)))
                .or(condition(EMPLOYMENT.COMPANY_ID));
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
    public static Condition probe(List<Long> scopes, Field<Long> companyId) {
        return exists(
                selectOne()
                        .from(REACH)
                        .where(REACH.COMPANY_ID.eq(companyId))
                        .and(REACH.SCOPE.in(scopes))
                        .offset(0));
    }

    /** The same of the scopes that a question asks with. */
    public static Condition probe(Field<Long[]> scopes, Field<Long> companyId) {
        return exists(
                selectOne()
                        .from(REACH)
                        .where(REACH.COMPANY_ID.eq(companyId))
                        .and(REACH.SCOPE.eq(any(scopes)))
                        .offset(0));
    }

    /** Whether the user stands on the client's team: what rights over "own" records ask (T-07). */
    public static Field<Boolean> own(UserId user, Field<Long> companyId) {
        return own(val(Viewer.scope(user)), companyId);
    }

    /**
     * @param user whose team it may be, as a scope
     */
    public static Field<Boolean> own(Field<Long> user, Field<Long> companyId) {
        return field(
                exists(
                        selectOne()
                                .from(REACH)
                                .where(REACH.COMPANY_ID.eq(companyId))
                                .and(REACH.SCOPE.eq(user))));
    }
}
