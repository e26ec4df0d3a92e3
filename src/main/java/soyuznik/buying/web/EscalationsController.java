package soyuznik.buying.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.buying.Escalations;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** Steps towards somebody who does not act. */
@Controller
@RequestMapping("/projects/{id}/participants/{participant}/escalation")
class EscalationsController {
    private final Escalations escalations;
    private final EscalationPages pages;

    EscalationsController(Escalations escalations, EscalationPages pages) {
        this.escalations = escalations;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView show(ParticipantsController.Place place, Viewer viewer) {
        return pages.show(place.key(), viewer);
    }

    @PostMapping
    ModelAndView create(
            ParticipantsController.Place place,
            @RequestParam Map<String, String> typed,
            Answer answer,
            Viewer viewer) {
        return answer.to(
                escalations.begin(pages.draft(place.key(), typed), viewer),
                _ -> EscalationPages.after(place.key()),
                _ -> pages.again(place.key(), typed, viewer));
    }
}
