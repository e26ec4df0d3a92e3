package soyuznik.work.tasks;

import static soyuznikdb.work.Tables.TASK;

import org.jooq.Field;
import org.jooq.SelectField;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Subject;
import soyuznik.shell.Ahead;
import soyuznik.work.From;

/** The nearest open tasks, at the head of a client. */
//
@Component
class TasksAheadOfClient implements Ahead {
    @Override
    public Subject.Kind on() {
        return Subject.Kind.COMPANY;
    }

    @Override
    public SelectField<Coming> about(Field<Long> companyId, Extent extent) {
        return ComingTasks.of(
                TASK.COMPANY_ID.eq(companyId),
                extent,
                task -> task.step(task.place(), From.client(task.client(), extent)));
    }
}
