package soyuznik.access.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.SavedViews;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** A removed view comes back. */
@Controller
class ViewRestorationsController {
    private final SavedViews views;
    private final ViewPages pages;

    ViewRestorationsController(SavedViews views, ViewPages pages) {
        this.views = views;
        this.pages = pages;
    }

    @PostMapping("/views/{id}/restoration")
    ModelAndView create(@PathVariable long id, Viewer viewer, Answer answer) {
        return answer.to(
                views.restore(id, viewer), pages::address, _ -> pages.stored(id, null, viewer));
    }
}
