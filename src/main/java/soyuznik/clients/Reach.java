package soyuznik.clients;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.COMPANY_REACH;
import static soyuznikdb.clients.Tables.DUE_REACH;
import static soyuznikdb.clients.Tables.EMPLOYMENT;
import static soyuznikdb.clients.Tables.REACH;

import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.InsertOnDuplicateStep;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.CompanyId;
import soyuznikdb.clients.tables.records.CompanyReachRecord;
import soyuznikdb.clients.tables.records.ReachRecord;

/**
 * The only writer of who sees a client: one row for each branch above it, one for those who see
 * all, one for each member of its team, and the same led by the scope in the order of the list.
 * Works inside the transaction of the verb, one statement for any number of clients.
 */
// T-02
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Reach {
    private final DSLContext sql;
    private final ApplicationEventPublisher events;

    Reach(DSLContext sql, ApplicationEventPublisher events) {
        this.sql = sql;
        this.events = events;
    }

    /**
     * Locks the clients against other changes of who sees them, and against new records that belong
     * to them: a project made meanwhile waits (its foreign key needs the row) and then reads the
     * new reach.
     */
    public void lock(Collection<CompanyId> companies) {
        sql.select(COMPANY.ID)
                .from(COMPANY)
                .where(COMPANY.ID.eq(any(ids(companies))))
                .orderBy(COMPANY.ID)
                .forUpdate()
                .fetch();
    }

    /** For clients made in this transaction: nothing to take away, nobody to tell. */
    void begin(Collection<CompanyId> companies) {
        if (companies.isEmpty()) {
            return;
        }
        insertDue(ids(companies)).execute();
        insertOrdered(ids(companies)).execute();
    }

    /** After a change of branch, team or name; the clients are locked already. */
    public void renew(Collection<CompanyId> companies) {
        if (companies.isEmpty()) {
            return;
        }
        var ids = ids(companies);
        removeUndue(ids);
        addDue(ids);
        removeDisordered(ids);
        addOrdered(ids);
        movePeople(ids);
        events.publishEvent(new ReachChanged(List.copyOf(companies)));
    }

    /** After a change of name only: the same people see it, in another place of the list. */
    void reorder(CompanyId company) {
        var ids = ids(List.of(company));
        removeDisordered(ids);
        addOrdered(ids);
        movePeople(ids);
    }

    private void removeUndue(Long[] ids) {
        sql.deleteFrom(REACH)
                .where(REACH.COMPANY_ID.eq(any(ids)))
                .and(
                        row(REACH.COMPANY_ID, REACH.SCOPE)
                                .notIn(
                                        select(DUE_REACH.COMPANY_ID, DUE_REACH.SCOPE)
                                                .from(DUE_REACH)
                                                .where(DUE_REACH.COMPANY_ID.eq(any(ids)))))
                .execute();
    }

    private void addDue(Long[] ids) {
        insertDue(ids)
                .onConflict(REACH.COMPANY_ID, REACH.SCOPE)
                .doUpdate()
                .set(REACH.BRANCH_ID, excluded(REACH.BRANCH_ID))
                .where(REACH.BRANCH_ID.ne(excluded(REACH.BRANCH_ID)))
                .execute();
    }

    private InsertOnDuplicateStep<ReachRecord> insertDue(Long[] ids) {
        return sql.insertInto(REACH, REACH.COMPANY_ID, REACH.SCOPE, REACH.BRANCH_ID)
                .select(
                        select(DUE_REACH.COMPANY_ID, DUE_REACH.SCOPE, DUE_REACH.BRANCH_ID)
                                .from(DUE_REACH)
                                .where(DUE_REACH.COMPANY_ID.eq(any(ids))));
    }

    private void removeDisordered(Long[] ids) {
        sql.deleteFrom(COMPANY_REACH)
                .where(COMPANY_REACH.COMPANY_ID.eq(any(ids)))
                .and(
                        row(COMPANY_REACH.COMPANY_ID, COMPANY_REACH.SCOPE, COMPANY_REACH.SORT_KEY)
                                .notIn(
                                        select(REACH.COMPANY_ID, REACH.SCOPE, COMPANY.SORT_KEY)
                                                .from(REACH)
                                                .join(COMPANY)
                                                .on(COMPANY.ID.eq(REACH.COMPANY_ID))
                                                .where(REACH.COMPANY_ID.eq(any(ids)))))
                .execute();
    }

    private void addOrdered(Long[] ids) {
        insertOrdered(ids).onConflictDoNothing().execute();
    }

    private InsertOnDuplicateStep<CompanyReachRecord> insertOrdered(Long[] ids) {
        return sql.insertInto(
                        COMPANY_REACH,
                        COMPANY_REACH.SCOPE,
                        COMPANY_REACH.SORT_KEY,
                        COMPANY_REACH.COMPANY_ID)
                .select(
                        select(REACH.SCOPE, COMPANY.SORT_KEY, REACH.COMPANY_ID)
                                .from(REACH)
                                .join(COMPANY)
                                .on(COMPANY.ID.eq(REACH.COMPANY_ID))
                                .where(REACH.COMPANY_ID.eq(any(ids))));
    }

    private void movePeople(Long[] ids) {
        sql.update(EMPLOYMENT)
                .set(EMPLOYMENT.BRANCH_ID, COMPANY.BRANCH_ID)
                .set(EMPLOYMENT.COMPANY_NAME, COMPANY.NAME)
                .from(COMPANY)
                .where(COMPANY.ID.eq(EMPLOYMENT.COMPANY_ID))
                .and(EMPLOYMENT.COMPANY_ID.eq(any(ids)))
                .and(
                        row(EMPLOYMENT.BRANCH_ID, EMPLOYMENT.COMPANY_NAME)
                                .ne(COMPANY.BRANCH_ID, COMPANY.NAME))
                .execute();
    }

    private static Long[] ids(Collection<CompanyId> companies) {
        return companies.stream().map(CompanyId::value).toArray(Long[]::new);
    }
}
