package soyuznik.work.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.work.Spot;
import soyuznik.work.TalkProjects;

/** Which project a talk with a client is about after all. */
@Controller
class TalkProjectsController {
    private final TalkProjects projects;
    private final TalkPages pages;

    TalkProjectsController(TalkProjects projects, TalkPages pages) {
        this.projects = projects;
        this.pages = pages;
    }

    @PostMapping("/companies/{id}/talks/{talk}/project")
    ModelAndView create(
            Spot spot, @RequestParam @Nullable Long project, Answer answer, Viewer viewer) {
        return answer.to(
                projects.give(spot.talk(), project, viewer),
                TalkPages::after,
                _ -> pages.show(spot.talk(), viewer));
    }
}
