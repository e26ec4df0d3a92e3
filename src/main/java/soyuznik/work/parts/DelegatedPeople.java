package soyuznik.work.parts;

import static org.jooq.impl.DSL.select;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.work.Tables.PART;

import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Repository;
import soyuznik.clients.Traces;
import soyuznik.clients.Written;
import soyuznik.work.NamedInWords;

/** What parts of projects ask may name somebody. */
// T-07
@Order(33)
@Repository
class DelegatedPeople extends NamedInWords {
    DelegatedPeople(DSLContext sql, Traces traces, Written written) {
        super(sql, traces, written);
    }

    @Override
    protected Written.Column words(Select<Record1<Long>> clients) {
        var theirs = select(PROJECT.ID).from(PROJECT).where(PROJECT.COMPANY_ID.in(clients));
        return new Written.Column(PART.ID, PART.WHAT, PART.PROJECT_ID.in(theirs));
    }
}
