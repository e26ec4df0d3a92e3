package soyuznik.projects.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Passages;
import soyuznik.projects.Project;
import soyuznik.projects.Projects;
import soyuznik.shell.Answer;

/** Sends a project back to an earlier stage. */
@Controller
@RequestMapping("/projects/{id}/returns")
class ReturnsController {
    private final Passages passages;
    private final Projects projects;

    ReturnsController(Passages passages, Projects projects) {
        this.passages = passages;
        this.projects = projects;
    }

    @GetMapping("/new")
    ModelAndView form(@PathVariable long id, Viewer viewer) {
        var project = projects.get(new ProjectId(id), Right.PASS_GATES, viewer);
        return page(project, ReturnForm.blank(project));
    }

    @PostMapping
    ModelAndView create(@PathVariable long id, ReturnForm form, Answer answer, Viewer viewer) {
        return answer.to(
                passages.back(new ProjectId(id), form.wanted(), viewer),
                done -> "/projects/" + done,
                _ -> page(projects.get(new ProjectId(id), viewer), form));
    }

    private static ModelAndView page(Project project, ReturnForm form) {
        return Answer.page("projects/back/form", "project", project, "form", form);
    }
}
