package soyuznik.buying.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.buying.Problems;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** Takes problems off the list, and puts them back. */
@Controller
@RequestMapping("/projects/{id}/problems/{problem}")
class ProblemsAwayController {
    private final Problems problems;
    private final ProblemPages pages;

    ProblemsAwayController(Problems problems, ProblemPages pages) {
        this.problems = problems;
        this.pages = pages;
    }

    @PostMapping("/removal")
    ModelAndView destroy(ProblemsController.Place place, Answer answer, Viewer viewer) {
        return answer.to(
                problems.remove(place.key(), viewer),
                ProblemPages::after,
                _ -> pages.again(place.key().project(), Map.of(), viewer));
    }

    @PostMapping("/restoration")
    ModelAndView create(ProblemsController.Place place, Answer answer, Viewer viewer) {
        return answer.to(
                problems.restore(place.key(), viewer),
                ProblemPages::after,
                _ -> pages.again(place.key().project(), Map.of(), viewer));
    }
}
