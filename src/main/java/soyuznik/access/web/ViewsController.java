package soyuznik.access.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.SavedViews;
import soyuznik.access.ViewForm;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** Saved views of lists. */
@Controller
@RequestMapping("/views")
class ViewsController {
    private final SavedViews views;
    private final ViewPages pages;

    ViewsController(SavedViews views, ViewPages pages) {
        this.views = views;
        this.pages = pages;
    }

    @GetMapping("/new")
    ModelAndView form(ViewForm form, Viewer viewer) {
        return pages.fresh(form, viewer);
    }

    @PostMapping
    ModelAndView create(ViewForm form, Viewer viewer, Answer answer) {
        return answer.to(
                pages.save(form, viewer),
                id -> pages.address(id, viewer),
                _ -> pages.fresh(form, viewer));
    }

    @GetMapping("/{id}/edit")
    ModelAndView edit(@PathVariable long id, Viewer viewer) {
        return pages.stored(id, null, viewer);
    }

    @PostMapping("/{id}")
    ModelAndView update(@PathVariable long id, ViewForm form, Viewer viewer, Answer answer) {
        return answer.to(
                pages.change(id, form, viewer),
                done -> pages.address(done, viewer),
                _ -> pages.stored(id, form, viewer));
    }

    @PostMapping("/{id}/removal")
    ModelAndView destroy(@PathVariable long id, Viewer viewer, Answer answer) {
        return answer.to(
                views.remove(id, viewer), pages::list, _ -> pages.stored(id, null, viewer));
    }
}
