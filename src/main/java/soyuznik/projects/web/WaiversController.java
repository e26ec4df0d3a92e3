package soyuznik.projects.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Projects;
import soyuznik.projects.Waivers;
import soyuznik.shell.Answer;
import soyuznik.shell.NotFound;

@Controller
@RequestMapping("/projects/{id}/waivers")
class WaiversController {
    private final Waivers waivers;
    private final Projects projects;

    WaiversController(Waivers waivers, Projects projects) {
        this.waivers = waivers;
        this.projects = projects;
    }

    @GetMapping("/new")
    ModelAndView form(@PathVariable long id, long criterion, Viewer viewer) {
        return page(id, new WaiverForm(criterion, ""), viewer);
    }

    @PostMapping
    ModelAndView create(@PathVariable long id, WaiverForm form, Answer answer, Viewer viewer) {
        return answer.to(
                waivers.waive(new ProjectId(id), form.criterion(), form.reason(), viewer),
                done -> "/projects/" + done,
                _ -> page(id, form, viewer));
    }

    private ModelAndView page(long id, WaiverForm form, Viewer viewer) {
        var project = projects.get(new ProjectId(id), viewer);
        var criterion =
                project.course().method().criterion(form.criterion()).orElseThrow(NotFound::new);
        return Answer.page(
                "projects/waiver/form", "project", project, "criterion", criterion, "form", form);
    }
}
