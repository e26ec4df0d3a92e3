package soyuznik.buying.web;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.buying.ParticipantForm;
import soyuznik.buying.Seats;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** In which department and on which level somebody sits. */
@Controller
@RequestMapping("/projects/{id}/participants/{participant}/seat")
class SeatsController {
    private final Seats seats;
    private final ParticipantPages pages;

    SeatsController(Seats seats, ParticipantPages pages) {
        this.seats = seats;
        this.pages = pages;
    }

    @GetMapping("/edit")
    ModelAndView edit(ParticipantsController.Place place, Viewer viewer) {
        return pages.seat(place.key(), viewer);
    }

    @PostMapping
    ModelAndView update(
            ParticipantsController.Place place,
            @RequestParam MultiValueMap<String, String> sent,
            Answer answer,
            Viewer viewer) {
        var typed = ParticipantForm.SEAT.sent(sent);
        return answer.to(
                seats.move(place.key(), typed, viewer),
                ParticipantPages::after,
                _ -> pages.seat(place.key(), typed, viewer));
    }

    @PostMapping("/withdrawal")
    ModelAndView destroy(ParticipantsController.Place place, Answer answer, Viewer viewer) {
        return answer.to(
                seats.moveBack(place.key(), viewer),
                ParticipantPages::after,
                _ -> pages.refused(place.key().project(), viewer));
    }
}
