package soyuznik.work.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.work.From;
import soyuznik.work.tasks.Tasks;

/** One task: changed, or taken away. */
@Controller
@RequestMapping("/tasks/{id}")
class TasksController {
    private final Tasks tasks;
    private final TaskPages pages;

    TasksController(Tasks tasks, TaskPages pages) {
        this.tasks = tasks;
        this.pages = pages;
    }

    @GetMapping("/edit")
    ModelAndView edit(@PathVariable long id, @RequestParam @Nullable String from, Viewer viewer) {
        return pages.form(id, from, viewer);
    }

    @PostMapping
    ModelAndView update(@PathVariable long id, TaskForm form, Answer answer, Viewer viewer) {
        return answer.to(
                answer.meant(pages.due(id, viewer), () -> pages.save(id, form, viewer)),
                saved -> pages.after(saved, form.from(), viewer),
                _ -> pages.form(id, form, viewer));
    }

    @PostMapping("/removal")
    ModelAndView destroy(
            @PathVariable long id,
            @RequestParam @Nullable String from,
            Answer answer,
            Viewer viewer) {
        return answer.to(
                From.of(from).undoing(tasks.remove(id, true, viewer)),
                gone -> pages.after(gone, from, viewer),
                _ -> pages.refused(id, viewer));
    }

    @PostMapping("/restoration")
    ModelAndView create(
            @PathVariable long id,
            @RequestParam @Nullable String from,
            Answer answer,
            Viewer viewer) {
        return answer.to(
                tasks.remove(id, false, viewer),
                back -> pages.after(back, from, viewer),
                _ -> pages.refused(id, viewer));
    }
}
