package soyuznik.work.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.work.From;
import soyuznik.work.tasks.Tasks;

/** Whether a task is done. */
@Controller
@RequestMapping("/tasks/{id}/completion")
class CompletionsController {
    private final Tasks tasks;
    private final TaskPages pages;

    CompletionsController(Tasks tasks, TaskPages pages) {
        this.tasks = tasks;
        this.pages = pages;
    }

    @PostMapping
    ModelAndView create(
            @PathVariable long id,
            @RequestParam @Nullable String from,
            Answer answer,
            Viewer viewer) {
        return answer.to(
                From.of(from).undoing(tasks.settle(id, true, viewer)),
                task -> pages.after(task, from, viewer),
                _ -> pages.refused(id, viewer));
    }

    @PostMapping("/withdrawal")
    ModelAndView destroy(
            @PathVariable long id,
            @RequestParam @Nullable String from,
            Answer answer,
            Viewer viewer) {
        return answer.to(
                tasks.settle(id, false, viewer),
                task -> pages.after(task, from, viewer),
                _ -> pages.refused(id, viewer));
    }
}
