package soyuznik.work.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.work.Spot;
import soyuznik.work.Talks;

/** Takes away talks that were recorded by mistake, and puts them back. */
@Controller
@RequestMapping({"/projects/{id}/talks/{talk}", "/companies/{id}/talks/{talk}"})
class TalksAwayController {
    private final Talks talks;
    private final TalkPages pages;

    TalksAwayController(Talks talks, TalkPages pages) {
        this.talks = talks;
        this.pages = pages;
    }

    @PostMapping("/removal")
    ModelAndView destroy(Spot spot, Answer answer, Viewer viewer) {
        return answer.to(
                spot.from().undoing(talks.remove(spot.talk(), viewer)),
                _ -> spot.after(),
                _ -> pages.refused(spot.about(), viewer));
    }

    @PostMapping("/restoration")
    ModelAndView create(Spot spot, Answer answer, Viewer viewer) {
        return answer.to(
                talks.restore(spot.talk(), viewer),
                _ -> spot.after(),
                _ -> pages.refused(spot.about(), viewer));
    }
}
