package soyuznik.clients.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.clients.bulk.PeopleChanges;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** Many people changed at once, and changed back. */
@Controller
@RequestMapping("/person-changes")
class PeopleChangesController {
    private final PeopleChanges changes;
    private final PeopleChangePages pages;

    PeopleChangesController(PeopleChanges changes, PeopleChangePages pages) {
        this.changes = changes;
        this.pages = pages;
    }

    @GetMapping("/new")
    ModelAndView form(PeopleChangeForm form, Viewer viewer) {
        return pages.form(form, viewer);
    }

    @PostMapping
    ModelAndView create(PeopleChangeForm form, Viewer viewer, Answer answer) {
        return answer.to(
                pages.make(form, viewer),
                id -> "/person-changes/" + id,
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
                done -> "/person-changes/" + done,
                _ -> pages.show(id, viewer));
    }
}
