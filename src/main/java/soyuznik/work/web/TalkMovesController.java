package soyuznik.work.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.work.Spot;
import soyuznik.work.TalkPlans;

/** That a planned talk was moved to another day or hour. */
@Controller
@RequestMapping({"/projects/{id}/talks/{talk}/move", "/companies/{id}/talks/{talk}/move"})
class TalkMovesController {
    private final TalkPlans plans;
    private final TalkPages pages;

    TalkMovesController(TalkPlans plans, TalkPages pages) {
        this.plans = plans;
        this.pages = pages;
    }

    @PostMapping("/withdrawal")
    ModelAndView destroy(Spot spot, TalkPlans.Was was, Answer answer, Viewer viewer) {
        return answer.to(
                plans.moveBack(spot.talk(), was, viewer),
                _ -> spot.after(),
                _ -> pages.refused(spot.about(), viewer));
    }
}
