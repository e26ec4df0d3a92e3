package soyuznik.work.tasks;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;
import static soyuznikdb.work.Tables.TASK;

import org.jooq.Field;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Subject;
import soyuznik.shell.Region;

/** Tasks, on the page of a client. */
@Component
class TasksOfClient implements Region {
    @Override
    public Subject.Kind on() {
        return Subject.Kind.COMPANY;
    }

    @Override
    public String key() {
        return "tasks";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public boolean stays() {
        return true;
    }

    @Override
    public String address(long id) {
        return "/companies/" + id + "/tasks";
    }

    @Override
    public Field<Integer> count(Field<Long> id) {
        return field(selectCount().from(TASK).where(TASK.COMPANY_ID.eq(id)).and(TaskRows.open()));
    }
}
