package soyuznik.work.web;

import java.util.List;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;
import soyuznik.shell.Readings;
import soyuznik.work.From;
import soyuznik.work.tasks.Task;

/**
 * A task that is changed.
 *
 * @param owners who can be given it
 */
public record TaskFormPage(Task task, TaskForm form, List<Choice> owners) {
    public String address() {
        return "/tasks/" + task.id();
    }

    /** Where it was opened. */
    public From from() {
        return From.of(form.from());
    }

    public String leave() {
        return TaskPages.place(task, form.from());
    }

    public Readings readings(Frame frame) {
        return Readings.of(frame, "work").day("due").choices("owner", owners);
    }
}
