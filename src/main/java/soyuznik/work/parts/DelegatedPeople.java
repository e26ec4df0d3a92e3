package soyuznik.work.parts;

import static org.jooq.impl.DSL.select;
import static soyuznikdb.clients.Tables.EMPLOYMENT;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.work.Tables.PART;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.PersonalData;
import soyuznik.clients.Traces;
import soyuznik.clients.Written;
import soyuznik.kernel.PersonId;

/** Parts keep nothing of a person of a client, but their words may name somebody. */
// T-07 C-03
@Order(33)
@Repository
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
class DelegatedPeople implements PersonalData {
    private final DSLContext sql;
    private final Traces traces;
    private final Written written;

    DelegatedPeople(DSLContext sql, Traces traces, Written written) {
        this.sql = sql;
        this.traces = traces;
        this.written = written;
    }

    @Override
    public List<Part> of(PersonId person) {
        return List.of();
    }

    /** The name goes from the parts of projects of all companies where the person worked. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(PersonId person) {
        var there =
                PART.PROJECT_ID.in(
                        select(PROJECT.ID)
                                .from(PROJECT)
                                .join(EMPLOYMENT)
                                .on(EMPLOYMENT.COMPANY_ID.eq(PROJECT.COMPANY_ID))
                                .where(EMPLOYMENT.PERSON_ID.eq(person.value())));
        var words = new Written.Column(PART.ID, PART.WHAT, there);
        sql.batch(written.without(words, traces.of(person))).execute();
    }
}
