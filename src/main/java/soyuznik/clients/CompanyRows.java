package soyuznik.clients;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.min;
import static soyuznikdb.clients.Tables.COMPANY;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Viewer;

/** The rows behind {@link Companies}, who asks whether it is allowed. */
@Repository
@Transactional(readOnly = true)
class CompanyRows {
    private final DSLContext sql;
    private final TransactionTemplate savepoint;

    CompanyRows(DSLContext sql, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * Nobody else writes the company until the end of the transaction; what is read from now on
     * stays true.
     */
    @Transactional
    public void hold(CompanyId id) {
        sql.select(COMPANY.ID)
                .from(COMPANY)
                .where(COMPANY.ID.eq(id.value()))
                .forNoKeyUpdate()
                .fetch();
    }

    /** False when somebody made a company of one of the numbers a moment ago. */
    @Transactional
    public boolean write(Company theirs, CompanyData ours) {
        try {
            savepoint.executeWithoutResult(status -> update(theirs, ours));
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private void update(Company theirs, CompanyData ours) {
        sql.update(COMPANY)
                .set(CompanyFields.written(ours))
                .set(COMPANY.VERSION, theirs.version() + 1)
                .where(COMPANY.ID.eq(theirs.id().value()))
                .and(COMPANY.VERSION.eq(theirs.version()))
                .execute();
    }

    /** Of several visible ones of the same name the oldest counts. */
    Map<String, CompanyId> byName(List<String> names, Viewer viewer) {
        var keys = names.stream().map(CompanyName::key).distinct().toArray(String[]::new);
        var found =
                sql.select(COMPANY.NAME_KEY, min(COMPANY.ID))
                        .from(COMPANY)
                        .where(COMPANY.NAME_KEY.eq(any(keys)))
                        .and(Visible.condition(viewer, COMPANY.ID))
                        .groupBy(COMPANY.NAME_KEY)
                        .fetchMap(Record2::value1, row -> new CompanyId(row.value2()));
        var byName = new HashMap<String, CompanyId>();
        names.forEach(name ->
                byName.computeIfAbsent(name, written -> found.get(CompanyName.key(written))));
        return byName;
    }
}
