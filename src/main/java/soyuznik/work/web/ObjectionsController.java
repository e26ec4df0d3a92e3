package soyuznik.work.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.work.ObjectionState;
import soyuznik.work.Objections;
import soyuznik.work.Spot;

/** Whether an objection is answered. */
@Controller
@RequestMapping({
    "/projects/{id}/objections/{objection}/settlement",
    "/companies/{id}/objections/{objection}/settlement"
})
class ObjectionsController {
    private final Objections objections;
    private final TalkPages pages;

    ObjectionsController(Objections objections, TalkPages pages) {
        this.objections = objections;
        this.pages = pages;
    }

    @PostMapping
    ModelAndView create(Spot spot, Answer answer, Viewer viewer) {
        return answer.to(
                objections.settle(spot.objection(), ObjectionState.ANSWERED, viewer),
                _ -> spot.after(),
                _ -> pages.refused(spot.about(), viewer));
    }

    @PostMapping("/withdrawal")
    ModelAndView destroy(Spot spot, Answer answer, Viewer viewer) {
        return answer.to(
                objections.settle(spot.objection(), ObjectionState.OPEN, viewer),
                _ -> spot.after(),
                _ -> pages.refused(spot.about(), viewer));
    }
}
