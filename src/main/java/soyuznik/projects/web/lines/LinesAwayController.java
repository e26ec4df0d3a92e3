package soyuznik.projects.web.lines;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Lines;
import soyuznik.projects.web.ProjectPages;
import soyuznik.shell.Answer;

/** Takes products off a project, and puts them back. */
@Controller
@RequestMapping("/projects/{id}/lines/{line}")
class LinesAwayController {
    private final Lines lines;
    private final ProjectPages pages;

    LinesAwayController(Lines lines, ProjectPages pages) {
        this.lines = lines;
        this.pages = pages;
    }

    @PostMapping("/removal")
    ModelAndView destroy(LinesController.Place place, Answer answer, Viewer viewer) {
        return answer.to(
                lines.remove(place.key(), viewer),
                LinesController::after,
                _ -> pages.show(place.key().project(), viewer));
    }

    @PostMapping("/restoration")
    ModelAndView create(LinesController.Place place, Answer answer, Viewer viewer) {
        return answer.to(
                lines.restore(place.key(), viewer),
                LinesController::after,
                _ -> pages.show(place.key().project(), viewer));
    }
}
