package soyuznik.projects.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Project;
import soyuznik.projects.Projects;
import soyuznik.projects.Waivers;
import soyuznik.shell.Answer;
import soyuznik.shell.NotFound;

@Controller
@RequestMapping("/projects/{id}/waivers")
class WaiversController {
    private final Waivers waivers;
    private final Projects projects;
    private final ProjectPages pages;

    WaiversController(Waivers waivers, Projects projects, ProjectPages pages) {
        this.waivers = waivers;
        this.projects = projects;
        this.pages = pages;
    }

    @GetMapping("/new")
    ModelAndView form(@PathVariable long id, long criterion, Viewer viewer) {
        var project = projects.get(new ProjectId(id), Right.WAIVE, viewer);
        return page(project, new WaiverForm(criterion, ""));
    }

    @PostMapping
    ModelAndView create(@PathVariable long id, WaiverForm form, Answer answer, Viewer viewer) {
        return answer.to(
                waivers.waive(new ProjectId(id), form.criterion(), form.reason(), viewer),
                done -> "/projects/" + done,
                _ -> page(projects.get(new ProjectId(id), viewer), form));
    }

    /** Takes back the very one. */
    @PostMapping("/withdrawal")
    ModelAndView destroy(
            @PathVariable long id, @RequestParam long waiver, Answer answer, Viewer viewer) {
        var project = new ProjectId(id);
        return answer.to(
                waivers.withdraw(project, waiver, viewer),
                done -> "/projects/" + done,
                _ -> pages.show(project, viewer));
    }

    private static ModelAndView page(Project project, WaiverForm form) {
        var criterion =
                project.course().method().criterion(form.criterion()).orElseThrow(NotFound::new);
        return Answer.page(
                "projects/waiver/form", "project", project, "criterion", criterion, "form", form);
    }
}
