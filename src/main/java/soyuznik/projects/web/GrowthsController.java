package soyuznik.projects.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Growths;
import soyuznik.shell.Answer;

/** A short sale that has grown stays one. */
@Controller
@RequestMapping("/projects/{id}/growth/dismissal")
class GrowthsController {
    private final Growths growths;
    private final ProjectPages pages;

    GrowthsController(Growths growths, ProjectPages pages) {
        this.growths = growths;
        this.pages = pages;
    }

    @PostMapping
    ModelAndView create(@PathVariable long id, Answer answer, Viewer viewer) {
        var project = new ProjectId(id);
        return answer.to(
                growths.dismiss(project, viewer),
                done -> "/projects/" + done,
                _ -> pages.show(project, viewer));
    }

    @PostMapping("/withdrawal")
    ModelAndView destroy(@PathVariable long id, Answer answer, Viewer viewer) {
        var project = new ProjectId(id);
        return answer.to(
                growths.ask(project, viewer),
                done -> "/projects/" + done,
                _ -> pages.show(project, viewer));
    }
}
