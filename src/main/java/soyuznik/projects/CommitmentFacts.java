package soyuznik.projects;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.clients.Tables.CONTRACT;
import static soyuznikdb.projects.Tables.COMMITMENT;

import java.util.List;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import soyuznik.clients.ContractEnds;

/** What the contracts and invoices prove. */
@Component
class CommitmentFacts implements ProjectFacts {
    @Override
    public boolean tells(Demand demand) {
        return demand instanceof Demand.CommitmentMade;
    }

    @Override
    public Field<List<Fact>> about(Field<Long> projectId) {
        return multiset(
                        select(
                                        COMMITMENT.KIND.convertFrom(Commitment.Kind::valueOf),
                                        Commitments.DONE_ON,
                                        ContractEnds.lastDay())
                                .from(COMMITMENT)
                                .leftJoin(CONTRACT)
                                .on(CONTRACT.ID.eq(COMMITMENT.CONTRACT_ID))
                                .where(COMMITMENT.PROJECT_ID.eq(projectId))
                                .and(COMMITMENT.REMOVED_AT.isNull())
                                .orderBy(Commitments.DONE_ON, COMMITMENT.ID))
                .convertFrom(found -> List.copyOf(found.map(mapping(Fact.CommitmentMade::new))));
    }
}
