package soyuznik.buying.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.buying.Problems;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.shell.FormKey;

/** What the client said of a problem: it comes to another state. */
@Controller
@RequestMapping("/projects/{id}/problems/{problem}/findings")
class FindingsController {
    private final Problems problems;
    private final ProblemPages pages;

    FindingsController(Problems problems, ProblemPages pages) {
        this.problems = problems;
        this.pages = pages;
    }

    @GetMapping("/new")
    ModelAndView form(ProblemsController.Place place, Viewer viewer) {
        return pages.find(place.key(), viewer);
    }

    @PostMapping
    ModelAndView create(
            ProblemsController.Place place,
            @RequestParam Map<String, String> typed,
            Answer answer,
            Viewer viewer) {
        return answer.to(
                problems.find(new Problems.Found(place.key(), FormKey.of(typed), typed), viewer),
                ProblemPages::after,
                _ -> pages.find(place.key(), typed, viewer));
    }
}
