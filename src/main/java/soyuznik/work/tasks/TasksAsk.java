package soyuznik.work.tasks;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Attention;
import soyuznik.work.From;

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
                acts(task.id(), From.DAY));
    }

    /** Done, or moved to another day. */
    static List<Act> acts(long task, From from) {
        var address = "/tasks/" + task;
        return List.of(
                new Act("work.task.act.done", address + "/completion" + from.after("?"), true),
                new Act("work.task.act.move", address + "/edit" + from.after("?"), false));
    }
}
