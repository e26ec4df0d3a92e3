package soyuznik.work.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.work.tasks.Tasks;

/** Tasks of a project. */
@Controller
@RequestMapping("/projects/{id}/tasks")
class TasksOfProjectController {
    private final Tasks tasks;
    private final TaskPages pages;

    TasksOfProjectController(Tasks tasks, TaskPages pages) {
        this.tasks = tasks;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView index(@PathVariable long id, Viewer viewer) {
        return pages.index(tasks.of(new ProjectId(id), viewer), viewer);
    }

    @PostMapping
    ModelAndView create(@PathVariable long id, TaskForm form, Answer answer, Viewer viewer) {
        var place = tasks.of(new ProjectId(id), viewer);
        return answer.to(
                answer.meant(TaskForm.DUE, () -> pages.make(place, form, viewer)),
                made -> pages.after(made, null, viewer),
                _ -> pages.index(place, form, viewer));
    }
}
