package soyuznik.projects.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Passages;
import soyuznik.shell.Answer;

/** Leads a project to another stage, from the board or from a page of its own. */
@Controller
@RequestMapping("/projects/{id}/moves")
class MovesController {
    private final Passages passages;
    private final MovePages pages;

    MovesController(Passages passages, MovePages pages) {
        this.passages = passages;
        this.pages = pages;
    }

    @GetMapping("/new")
    ModelAndView form(
            @PathVariable long id, @RequestParam(defaultValue = "") String board, Viewer viewer) {
        return pages.blank(new ProjectId(id), board, viewer);
    }

    @PostMapping
    ModelAndView create(@PathVariable long id, MoveForm form, Answer answer, Viewer viewer) {
        var project = new ProjectId(id);
        return answer.to(
                passages.move(project, form.wanted(), viewer),
                form::back,
                _ -> pages.again(project, form, viewer));
    }
}
