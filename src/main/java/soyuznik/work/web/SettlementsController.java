package soyuznik.work.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.work.PromiseState;
import soyuznik.work.Promises;
import soyuznik.work.Spot;

/** What became of a promise. */
@Controller
@RequestMapping({
    "/projects/{id}/promises/{promise}/settlement",
    "/companies/{id}/promises/{promise}/settlement"
})
class SettlementsController {
    private final Promises promises;
    private final TalkPages pages;

    SettlementsController(Promises promises, TalkPages pages) {
        this.promises = promises;
        this.pages = pages;
    }

    @PostMapping
    ModelAndView create(Spot spot, @RequestParam PromiseState state, Answer answer, Viewer viewer) {
        return answer.to(
                spot.from().undoing(promises.settle(spot.promise(), state, viewer)),
                _ -> spot.after(),
                _ -> pages.refused(spot.about(), viewer));
    }

    @PostMapping("/withdrawal")
    ModelAndView destroy(Spot spot, Answer answer, Viewer viewer) {
        return answer.to(
                promises.reopen(spot.promise(), viewer),
                _ -> spot.after(),
                _ -> pages.refused(spot.about(), viewer));
    }
}
