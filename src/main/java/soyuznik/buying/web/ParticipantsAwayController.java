package soyuznik.buying.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.buying.Participants;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** Takes people off the list of who decides, and puts them back. */
@Controller
@RequestMapping("/projects/{id}/participants/{participant}")
class ParticipantsAwayController {
    private final Participants participants;
    private final ParticipantPages pages;

    ParticipantsAwayController(Participants participants, ParticipantPages pages) {
        this.participants = participants;
        this.pages = pages;
    }

    @PostMapping("/removal")
    ModelAndView destroy(ParticipantsController.Place place, Answer answer, Viewer viewer) {
        return answer.to(
                participants.remove(place.key(), viewer),
                ParticipantPages::after,
                _ -> pages.refused(place.key().project(), viewer));
    }

    @PostMapping("/restoration")
    ModelAndView create(ParticipantsController.Place place, Answer answer, Viewer viewer) {
        return answer.to(
                participants.restore(place.key(), viewer),
                ParticipantPages::after,
                _ -> pages.refused(place.key().project(), viewer));
    }
}
