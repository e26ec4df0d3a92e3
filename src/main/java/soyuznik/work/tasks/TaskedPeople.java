package soyuznik.work.tasks;

import static soyuznikdb.work.Tables.TASK;

import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Repository;
import soyuznik.clients.Traces;
import soyuznik.clients.Written;
import soyuznik.work.NamedInWords;

/** What tasks ask may name somebody. */
//
@Order(32)
@Repository
class TaskedPeople extends NamedInWords {
    TaskedPeople(DSLContext sql, Traces traces, Written written) {
        super(sql, traces, written);
    }

    @Override
    protected Written.Column words(Select<Record1<Long>> clients) {
        return new Written.Column(TASK.ID, TASK.TEXT, TASK.COMPANY_ID.in(clients));
    }
}
