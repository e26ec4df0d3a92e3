package soyuznik.work;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SelectField;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Subject;
import soyuznik.shell.Ahead;

/**
 * The nearest planned talks and open promises of all its open projects, at the head of a client.
 */
// A-01 A-03
@Component
class TalksAheadOfClient implements Ahead {
    @Override
    public Subject.Kind on() {
        return Subject.Kind.COMPANY;
    }

    @Override
    public SelectField<Coming> about(Field<Long> companyId, Extent extent) {
        return new ComingTalks(new OfClient(companyId, extent), extent).field();
    }

    private record OfClient(Field<Long> id, Extent extent) implements ComingTalks.Head {
        @Override
        public Condition sales() {
            return ComingTalks.SALE.COMPANY_ID.eq(id).and(ComingTalks.SALE.OUTCOME.isNull());
        }

        @Override
        public Place place(ComingTalks.Sale sale) {
            return sale.place();
        }

        @Override
        public From back(ComingTalks.Sale sale) {
            return From.client(sale.client(), extent);
        }
    }
}
