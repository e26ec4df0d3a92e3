package soyuznik.work.tasks;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Attention;

/** Tasks come to the day of whoever has to do them, until they are done. */
// A-02 A-04
@Component
class TasksAsk implements Attention {
    private final TaskRows rows;

    TasksAsk(TaskRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Call> of(Viewer viewer, LocalDate today) {
        return rows.due(viewer, today).stream().map(TasksAsk::call).toList();
    }

    private static Call call(Task task) {
        var project = task.project();
        var about = task.client().name();
        return new Call(
                Sort.STEP,
                task.due(),
                Text.of("work.attention.task", "text", task.text()),
                project == null ? about : about + " · " + project.title(),
                task.place() + "#tasks",
                List.of(
                        new Act(
                                "work.task.act.done",
                                "/tasks/" + task.id() + "/completion?from=day",
                                true),
                        new Act("work.task.act.move", "/tasks/" + task.id() + "/edit", false)));
    }
}
