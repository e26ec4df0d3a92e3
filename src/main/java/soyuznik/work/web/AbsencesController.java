package soyuznik.work.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.work.From;
import soyuznik.work.Talks;

/** A planned talk did not take place. */
@Controller
@RequestMapping("/projects/{id}/talks/{talk}/absence")
class AbsencesController {
    private final Talks talks;
    private final TalkPages pages;

    AbsencesController(Talks talks, TalkPages pages) {
        this.talks = talks;
        this.pages = pages;
    }

    @PostMapping
    ModelAndView create(TalksController.Place place, Answer answer, Viewer viewer) {
        return answer.to(
                From.of(place.from()).undoing(talks.miss(place.key(), true, viewer)),
                place::after,
                _ -> pages.refused(place.key().project(), viewer));
    }

    @PostMapping("/withdrawal")
    ModelAndView destroy(TalksController.Place place, Answer answer, Viewer viewer) {
        return answer.to(
                talks.miss(place.key(), false, viewer),
                place::after,
                _ -> pages.refused(place.key().project(), viewer));
    }
}
