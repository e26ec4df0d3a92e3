package soyuznik.projects.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.Viewer;
import soyuznik.projects.bulk.ManyChanges;
import soyuznik.shell.Answer;

/** Many projects changed at once, and changed back. */
@Controller
@RequestMapping("/project-changes")
class ManyController {
    private final ManyChanges changes;
    private final ManyPages pages;

    ManyController(ManyChanges changes, ManyPages pages) {
        this.changes = changes;
        this.pages = pages;
    }

    @GetMapping("/new")
    ModelAndView form(ManyForm form, Viewer viewer) {
        return pages.form(form, viewer);
    }

    @PostMapping
    ModelAndView create(ManyForm form, Viewer viewer, Answer answer) {
        return answer.to(
                answer.meant(form.ahead(), () -> pages.make(form, viewer)),
                id -> "/project-changes/" + id,
                _ -> pages.form(form, viewer));
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable long id, Viewer viewer) {
        return pages.show(id, viewer);
    }

    @PostMapping("/{id}/undoing")
    ModelAndView destroy(@PathVariable long id, Viewer viewer, Answer answer) {
        return answer.to(
                changes.undo(id, viewer),
                done -> "/project-changes/" + done,
                _ -> pages.show(id, viewer));
    }
}
