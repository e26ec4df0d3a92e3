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
import soyuznik.projects.methods.Switches;
import soyuznik.shell.Answer;

/** A project goes on by another method. */
@Controller
@RequestMapping("/projects/{id}/switches")
class SwitchesController {
    private final Switches switches;
    private final Projects projects;
    private final ProjectPages pages;

    SwitchesController(Switches switches, Projects projects, ProjectPages pages) {
        this.switches = switches;
        this.projects = projects;
        this.pages = pages;
    }

    @GetMapping("/new")
    ModelAndView form(
            @PathVariable long id, @RequestParam(defaultValue = "") String method, Viewer viewer) {
        var project = projects.get(new ProjectId(id), Right.LEAD_PROJECTS, viewer);
        return page(project, SwitchForm.blank(project, switches.offered(project), method));
    }

    @PostMapping
    ModelAndView create(@PathVariable long id, SwitchForm form, Answer answer, Viewer viewer) {
        return answer.to(
                switches.make(new ProjectId(id), form.wanted(), viewer),
                done -> "/projects/" + done,
                _ -> page(projects.get(new ProjectId(id), viewer), form));
    }

    @PostMapping("/withdrawal")
    ModelAndView destroy(
            @PathVariable long id, @RequestParam long passage, Answer answer, Viewer viewer) {
        var project = new ProjectId(id);
        return answer.to(
                switches.withdraw(project, passage, viewer),
                done -> "/projects/" + done,
                _ -> pages.show(project, viewer));
    }

    private ModelAndView page(Project project, SwitchForm form) {
        var offered = switches.offered(project);
        return Answer.page(
                "projects/switching/form", "project", project, "offered", offered, "form", form);
    }
}
