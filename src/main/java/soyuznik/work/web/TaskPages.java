package soyuznik.work.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.shell.Choice;
import soyuznik.shell.ComingDays;
import soyuznik.shell.FormKey;
import soyuznik.work.From;
import soyuznik.work.tasks.Task;
import soyuznik.work.tasks.Tasks;

/** Makes the pages of tasks. */
@Component
class TaskPages {
    private final Tasks tasks;
    private final Clock clock;

    TaskPages(Tasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    ModelAndView index(Tasks.Place place, Viewer viewer) {
        var tomorrow = LocalDate.now(clock).plusDays(1).toString();
        var blank = new TaskForm("", "", tomorrow, viewer.user().toString(), 0, "");
        return index(place, blank, viewer);
    }

    ModelAndView index(Tasks.Place place, TaskForm form, Viewer viewer) {
        var owners = place.may(viewer) ? owners(place, viewer) : List.<Choice>of();
        var page = new TasksPage(place, tasks.list(place), owners, form, viewer.user().value());
        return Answer.page("work/task/index", "page", page);
    }

    private List<Choice> owners(Tasks.Place place, Viewer viewer) {
        return tasks.owners(place, viewer).stream()
                .map(owner -> new Choice(owner.id().toString(), owner.name().full()))
                .toList();
    }

    Outcome<Task> make(Tasks.Place place, TaskForm form, Viewer viewer) {
        var errors = form.errors();
        return errors.isEmpty()
                ? tasks.make(FormKey.read(form.key()), place, form.draft(), viewer)
                : new Outcome.Invalid<>(errors);
    }

    /**
     * @param from where it was opened
     */
    ModelAndView form(long id, @Nullable String from, Viewer viewer) {
        var task = tasks.get(id, Right.LEAD_PROJECTS, viewer);
        return form(task, TaskForm.of(task, from), viewer);
    }

    ModelAndView form(long id, TaskForm form, Viewer viewer) {
        return form(tasks.get(id, viewer), form, viewer);
    }

    private ModelAndView form(Task task, TaskForm form, Viewer viewer) {
        var owners = owners(tasks.of(task.client().id(), viewer), viewer);
        return Answer.page("work/task/form", "page", new TaskFormPage(task, form, owners));
    }

    /** The day that it has is not asked about. */
    ComingDays due(long id, Viewer viewer) {
        return TaskForm.DUE.beside(Map.of("due", tasks.get(id, viewer).due().toString()));
    }

    Outcome<Task> save(long id, TaskForm form, Viewer viewer) {
        var errors = form.errors();
        return errors.isEmpty()
                ? tasks.edit(id, form.version(), form.draft(), viewer)
                : new Outcome.Invalid<>(errors);
    }

    /** The page on which the task stands, where something was refused. */
    ModelAndView refused(long id, Viewer viewer) {
        return index(tasks.place(id, viewer), viewer);
    }

    /** Where whoever did something goes on; who came for a part alone sees the client no more. */
    String after(Task task, @Nullable String from, Viewer viewer) {
        return tasks.sees(task, viewer) ? place(task, from) : "/day";
    }

    /** Where the task was come upon. */
    static String place(Task task, @Nullable String from) {
        return From.of(from).address(task.place() + "#tasks");
    }
}
