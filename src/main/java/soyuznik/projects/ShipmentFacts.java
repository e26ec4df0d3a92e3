package soyuznik.projects;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.projects.Tables.SHIPMENT;

import java.util.List;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** What the shipments prove. */
@Component
class ShipmentFacts implements ProjectFacts {
    @Override
    public boolean tells(Demand demand) {
        return demand instanceof Demand.Shipped;
    }

    @Override
    public Field<List<Fact>> about(Field<Long> projectId) {
        return multiset(
                        select(SHIPMENT.SHIPPED_ON)
                                .from(SHIPMENT)
                                .where(SHIPMENT.PROJECT_ID.eq(projectId))
                                .and(SHIPMENT.REMOVED_AT.isNull())
                                .orderBy(SHIPMENT.SHIPPED_ON, SHIPMENT.ID))
                .convertFrom(found -> List.copyOf(found.map(mapping(Fact.Shipped::new))));
    }
}
