package soyuznik.work;

import static org.jooq.impl.DSL.select;
import static soyuznikdb.clients.Tables.EMPLOYMENT;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.PersonalData;
import soyuznik.clients.Traces;
import soyuznik.clients.Written;
import soyuznik.kernel.PersonId;

/** Records that keep nothing of a person of a client, but whose words may name somebody. */
// C-03
@Repository
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
public abstract class NamedInWords implements PersonalData {
    private final DSLContext sql;
    private final Traces traces;
    private final Written written;

    protected NamedInWords(DSLContext sql, Traces traces, Written written) {
        this.sql = sql;
        this.traces = traces;
        this.written = written;
    }

    /** The words of those that belong to one of these clients. */
    protected abstract Written.Column words(Select<Record1<Long>> clients);

    @Override
    public List<Part> of(PersonId person) {
        return List.of();
    }

    /** The name goes from those of all companies where the person worked. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(PersonId person) {
        var employers =
                select(EMPLOYMENT.COMPANY_ID)
                        .from(EMPLOYMENT)
                        .where(EMPLOYMENT.PERSON_ID.eq(person.value()));
        sql.batch(written.without(words(employers), traces.of(person))).execute();
    }
}
