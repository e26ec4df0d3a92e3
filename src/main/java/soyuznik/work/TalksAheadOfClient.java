package soyuznik.work;

import static soyuznikdb.work.Tables.PROMISE;
import static soyuznikdb.work.Tables.TALK;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Subject;
import soyuznik.shell.Ahead;

/**
 * The nearest planned talks and open promises, about any of its open projects or about none, at the
 * head of a client.
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
        public Condition talks() {
            return TALK.COMPANY_ID.eq(id).and(ComingTalks.SALE.OUTCOME.isNull());
        }

        @Override
        public Condition promises() {
            return PROMISE.COMPANY_ID.eq(id).and(ComingTalks.SALE.OUTCOME.isNull());
        }

        @Override
        public @Nullable Place place(ComingTalks.Sale sale) {
            return sale.place();
        }

        @Override
        public From back(ComingTalks.Sale sale) {
            return From.client(sale.client(), extent);
        }
    }
}
