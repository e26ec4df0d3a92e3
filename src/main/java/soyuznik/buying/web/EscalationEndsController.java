package soyuznik.buying.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.buying.Escalation;
import soyuznik.buying.Escalations;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** What came of a step towards somebody who does not act. */
@Controller
@RequestMapping("/projects/{id}/escalations/{escalation}/end")
class EscalationEndsController {
    private final Escalations escalations;
    private final EscalationPages pages;

    EscalationEndsController(Escalations escalations, EscalationPages pages) {
        this.escalations = escalations;
        this.pages = pages;
    }

    /** Which step an address names. */
    record Place(long id, long escalation) {
        Escalation.Key key() {
            return new Escalation.Key(new ProjectId(id), escalation);
        }
    }

    @PostMapping
    ModelAndView create(
            Place place, @RequestParam Map<String, String> typed, Answer answer, Viewer viewer) {
        return answer.to(
                escalations.end(place.key(), typed, viewer),
                _ -> pages.after(place.key()),
                _ -> pages.again(place.key(), typed, viewer));
    }

    @PostMapping("/withdrawal")
    ModelAndView destroy(Place place, Answer answer, Viewer viewer) {
        return answer.to(
                escalations.reopen(place.key(), viewer),
                _ -> pages.after(place.key()),
                _ -> pages.again(place.key(), Map.of(), viewer));
    }
}
