package soyuznik.projects;

import static soyuznikdb.projects.Tables.PROJECT;

import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record1;
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
    public Set<CompanyId> bind(Map<CompanyId, UserId> whom) {
        return sql.selectDistinct(PROJECT.COMPANY_ID.convertFrom(CompanyId::new))
                .from(PROJECT)
                .where(Delegations.of(whom, PROJECT.COMPANY_ID, PROJECT.OWNER_ID))
                .and(PROJECT.OUTCOME.isNull())
                .fetchSet(Record1::value1);
    }
}
