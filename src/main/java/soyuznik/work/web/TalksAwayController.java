package soyuznik.work.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.work.From;
import soyuznik.work.Talks;

/** Takes away talks that were recorded by mistake, and puts them back. */
@Controller
@RequestMapping("/projects/{id}/talks/{talk}")
class TalksAwayController {
    private final Talks talks;
    private final TalkPages pages;

    TalksAwayController(Talks talks, TalkPages pages) {
        this.talks = talks;
        this.pages = pages;
    }

    @PostMapping("/removal")
    ModelAndView destroy(TalksController.Place place, Answer answer, Viewer viewer) {
        return answer.to(
                From.of(place.from()).undoing(talks.remove(place.key(), viewer)),
                place::after,
                _ -> pages.refused(place.key().project(), viewer));
    }

    @PostMapping("/restoration")
    ModelAndView create(TalksController.Place place, Answer answer, Viewer viewer) {
        return answer.to(
                talks.restore(place.key(), viewer),
                place::after,
                _ -> pages.refused(place.key().project(), viewer));
    }
}
