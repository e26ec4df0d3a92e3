package soyuznik.work.tasks;

import static org.jooq.impl.DSL.select;
import static soyuznikdb.clients.Tables.EMPLOYMENT;
import static soyuznikdb.work.Tables.TASK;

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

/** Tasks keep nothing of a person, but their words may name somebody. */
// A-02 C-03
@Order(32)
@Repository
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
class TaskedPeople implements PersonalData {
    private final DSLContext sql;
    private final Traces traces;
    private final Written written;

    TaskedPeople(DSLContext sql, Traces traces, Written written) {
        this.sql = sql;
        this.traces = traces;
        this.written = written;
    }

    @Override
    public List<Part> of(PersonId person) {
        return List.of();
    }

    /** The name goes from the tasks of all companies where the person worked. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(PersonId person) {
        var there =
                TASK.COMPANY_ID.in(
                        select(EMPLOYMENT.COMPANY_ID)
                                .from(EMPLOYMENT)
                                .where(EMPLOYMENT.PERSON_ID.eq(person.value())));
        var words = new Written.Column(TASK.ID, TASK.TEXT, there);
        sql.batch(written.without(words, traces.of(person))).execute();
    }
}
