package soyuznik.clients.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** All clients of one of ours go to another. */
@Controller
@RequestMapping("/handovers")
class HandoversController {
    private final HandoverPages pages;

    HandoversController(HandoverPages pages) {
        this.pages = pages;
    }

    @GetMapping("/new")
    ModelAndView form(HandoverForm form, Viewer viewer) {
        return pages.form(form, viewer);
    }

    @PostMapping
    ModelAndView create(HandoverForm form, Viewer viewer, Answer answer) {
        return answer.to(
                pages.begin(form, viewer),
                change -> "/bulk-changes/" + change.id(),
                _ -> pages.form(form, viewer));
    }
}
