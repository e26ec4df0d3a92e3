package soyuznik.buying.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.buying.PathSteps;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** Takes steps off the way of a decision, and puts them back. */
@Controller
@RequestMapping("/projects/{id}/path/{step}")
class PathAwayController {
    private final PathSteps steps;
    private final PathPages pages;

    PathAwayController(PathSteps steps, PathPages pages) {
        this.steps = steps;
        this.pages = pages;
    }

    @PostMapping("/removal")
    ModelAndView destroy(PathController.Place place, Answer answer, Viewer viewer) {
        return answer.to(
                steps.remove(place.key(), viewer),
                PathPages::after,
                _ -> pages.refused(place.key().project(), viewer));
    }

    @PostMapping("/restoration")
    ModelAndView create(PathController.Place place, Answer answer, Viewer viewer) {
        return answer.to(
                steps.restore(place.key(), viewer),
                PathPages::after,
                _ -> pages.refused(place.key().project(), viewer));
    }
}
