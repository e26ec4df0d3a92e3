package soyuznik.work.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.work.Spot;
import soyuznik.work.Talks;

/** A planned talk did not take place. */
@Controller
@RequestMapping({"/projects/{id}/talks/{talk}/absence", "/companies/{id}/talks/{talk}/absence"})
class AbsencesController {
    private final Talks talks;
    private final TalkPages pages;

    AbsencesController(Talks talks, TalkPages pages) {
        this.talks = talks;
        this.pages = pages;
    }

    @PostMapping
    ModelAndView create(Spot spot, Answer answer, Viewer viewer) {
        return answer.to(
                spot.from().undoing(talks.miss(spot.talk(), true, viewer)),
                _ -> spot.after(),
                _ -> pages.refused(spot.about(), viewer));
    }

    @PostMapping("/withdrawal")
    ModelAndView destroy(Spot spot, Answer answer, Viewer viewer) {
        return answer.to(
                talks.miss(spot.talk(), false, viewer),
                _ -> spot.after(),
                _ -> pages.refused(spot.about(), viewer));
    }
}
