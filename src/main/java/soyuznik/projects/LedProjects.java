package soyuznik.projects;

import static org.jooq.impl.DSL.selectOne;
import static soyuznikdb.projects.Tables.PROJECT;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.Delegations;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.UserId;

/** Whoever leads an open project stays on the team of its client, and so sees it. */
@Repository
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
class LedProjects implements Delegations {
    private final DSLContext sql;

    LedProjects(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public boolean bind(CompanyId client, UserId user) {
        return sql.fetchExists(
                selectOne()
                        .from(PROJECT)
                        .where(PROJECT.COMPANY_ID.eq(client.value()))
                        .and(PROJECT.OWNER_ID.eq(user.value()))
                        .and(PROJECT.OUTCOME.isNull()));
    }
}
