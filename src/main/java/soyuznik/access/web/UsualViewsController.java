package soyuznik.access.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.SavedViews;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** What a list shows to somebody who asks for nothing. */
@Controller
@RequestMapping("/views/{id}")
class UsualViewsController {
    private final SavedViews views;
    private final ViewPages pages;

    UsualViewsController(SavedViews views, ViewPages pages) {
        this.views = views;
        this.pages = pages;
    }

    @PostMapping("/usual")
    ModelAndView create(@PathVariable long id, Viewer viewer, Answer answer) {
        return answer.to(
                views.makeUsual(id, true, viewer),
                pages::address,
                _ -> pages.stored(id, null, viewer));
    }

    @PostMapping("/unusual")
    ModelAndView destroy(@PathVariable long id, Viewer viewer, Answer answer) {
        return answer.to(
                views.makeUsual(id, false, viewer),
                pages::address,
                _ -> pages.stored(id, null, viewer));
    }
}
