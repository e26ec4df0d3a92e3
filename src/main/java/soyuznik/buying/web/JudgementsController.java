package soyuznik.buying.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.buying.Participants;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** How somebody stands, judged anew. */
@Controller
@RequestMapping("/projects/{id}/participants/{participant}/judgements")
class JudgementsController {
    private final Participants participants;
    private final ParticipantPages pages;

    JudgementsController(Participants participants, ParticipantPages pages) {
        this.participants = participants;
        this.pages = pages;
    }

    @GetMapping("/new")
    ModelAndView form(ParticipantsController.Place place, Viewer viewer) {
        return pages.judge(place.key(), viewer);
    }

    @PostMapping
    ModelAndView create(
            ParticipantsController.Place place,
            @RequestParam Map<String, String> typed,
            Answer answer,
            Viewer viewer) {
        return answer.to(
                participants.judge(pages.verdict(place.key(), typed), viewer),
                ParticipantPages::after,
                _ -> pages.judge(place.key(), typed, viewer));
    }
}
