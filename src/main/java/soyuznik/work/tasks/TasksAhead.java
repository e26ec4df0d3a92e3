package soyuznik.work.tasks;

import static soyuznikdb.work.Tables.TASK;

import org.jooq.Field;
import org.jooq.SelectField;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Subject;
import soyuznik.shell.Ahead;
import soyuznik.work.From;

/** The nearest open tasks, at the head of a project. */
//
@Component
class TasksAhead implements Ahead {
    @Override
    public Subject.Kind on() {
        return Subject.Kind.PROJECT;
    }

    @Override
    public SelectField<Coming> about(Field<Long> projectId, Extent extent) {
        return ComingTasks.of(
                TASK.PROJECT_ID.eq(projectId), extent, task -> task.step(null, From.of("")));
    }
}
