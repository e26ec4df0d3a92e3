package soyuznik.buying.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.buying.Consequences;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** Takes consequences off a problem, and puts them back. */
@Controller
@RequestMapping("/projects/{id}/problems/{problem}/consequences/{consequence}")
class ConsequencesAwayController {
    private final Consequences consequences;
    private final ProblemPages pages;

    ConsequencesAwayController(Consequences consequences, ProblemPages pages) {
        this.consequences = consequences;
        this.pages = pages;
    }

    @PostMapping("/removal")
    ModelAndView destroy(ConsequencesController.Place place, Answer answer, Viewer viewer) {
        return answer.to(
                consequences.remove(place.key(), viewer),
                ProblemPages::after,
                _ -> pages.again(place.key().problem().project(), Map.of(), viewer));
    }

    @PostMapping("/restoration")
    ModelAndView create(ConsequencesController.Place place, Answer answer, Viewer viewer) {
        return answer.to(
                consequences.restore(place.key(), viewer),
                ProblemPages::after,
                _ -> pages.again(place.key().problem().project(), Map.of(), viewer));
    }
}
