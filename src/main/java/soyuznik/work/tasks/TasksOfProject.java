package soyuznik.work.tasks;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;
import static soyuznikdb.work.Tables.TASK;

import org.jooq.Field;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Subject;
import soyuznik.shell.Region;

/** Tasks, on the page of a project. */
@Component
class TasksOfProject implements Region {
    @Override
    public Subject.Kind on() {
        return Subject.Kind.PROJECT;
    }

    @Override
    public String key() {
        return "tasks";
    }

    @Override
    public int order() {
        return 6;
    }

    @Override
    public boolean stays() {
        return true;
    }

    @Override
    public String address(long id) {
        return "/projects/" + id + "/tasks";
    }

    @Override
    public Field<Integer> count(Field<Long> id) {
        return field(selectCount().from(TASK).where(TASK.PROJECT_ID.eq(id)).and(TaskRows.open()));
    }
}
