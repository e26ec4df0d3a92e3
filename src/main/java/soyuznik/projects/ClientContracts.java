package soyuznik.projects;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.selectOne;
import static soyuznikdb.clients.Tables.CONTRACT;
import static soyuznikdb.clients.Tables.OWN_ENTITY;
import static soyuznikdb.projects.Tables.COMMITMENT;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.ContractEnds;

/** Contracts that stand at clients, as far as a project can point to them (G5a). */
// C-12
@Repository
@Transactional(readOnly = true)
public class ClientContracts {
    private static final int MOST = 50;

    private final DSLContext sql;
    private final Clerk clerk;

    ClientContracts(DSLContext sql, Clerk clerk) {
        this.sql = sql;
        this.clerk = clerk;
    }

    /**
     * Those in force at its client to which it does not point yet, the one signed last first.
     *
     * @param key of the form that points: what it has made already does not count
     */
    public List<ClientContract> offered(Project project, UUID key) {
        var pointing =
                selectOne()
                        .from(COMMITMENT)
                        .where(COMMITMENT.CONTRACT_ID.eq(CONTRACT.ID))
                        .and(COMMITMENT.PROJECT_ID.eq(project.id().value()))
                        .and(COMMITMENT.REMOVED_AT.isNull())
                        .and(COMMITMENT.KEY.ne(key));
        return sql.select(
                        CONTRACT.ID,
                        CONTRACT.NUMBER,
                        CONTRACT.SIGNED_ON,
                        OWN_ENTITY.NAME,
                        ContractEnds.lastDay())
                .from(CONTRACT)
                .join(OWN_ENTITY)
                .on(OWN_ENTITY.ID.eq(CONTRACT.ENTITY_ID))
                .where(CONTRACT.COMPANY_ID.eq(project.client().id().value()))
                .and(ContractEnds.binds(clerk.today()))
                .andNotExists(pointing)
                .orderBy(CONTRACT.SIGNED_ON.desc(), CONTRACT.ID.desc())
                .limit(MOST)
                .fetch(mapping(ClientContract::new));
    }
}
