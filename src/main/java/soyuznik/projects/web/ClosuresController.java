package soyuznik.projects.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Closures;
import soyuznik.projects.End;
import soyuznik.projects.Project;
import soyuznik.projects.Projects;
import soyuznik.projects.Reasons;
import soyuznik.projects.sheets.Rivals;
import soyuznik.shell.Answer;

@Controller
@RequestMapping("/projects/{id}")
class ClosuresController {
    private final Closures closures;
    private final Projects projects;
    private final ProjectPages pages;
    private final Rivals rivals;
    private final Reasons reasons;

    ClosuresController(
            Closures closures,
            Projects projects,
            ProjectPages pages,
            Rivals rivals,
            Reasons reasons) {
        this.reasons = reasons;
        this.rivals = rivals;
        this.closures = closures;
        this.projects = projects;
        this.pages = pages;
    }

    @GetMapping("/closure/new")
    ModelAndView form(@PathVariable long id, End end, Viewer viewer) {
        var project = projects.get(new ProjectId(id), Right.PASS_GATES, viewer);
        return page(project, ClosureForm.blank(end), viewer);
    }

    @PostMapping("/closure")
    ModelAndView create(@PathVariable long id, ClosureForm form, Answer answer, Viewer viewer) {
        var project = new ProjectId(id);
        var errors = form.errors();
        return answer.to(
                errors.isEmpty()
                        ? closures.close(project, form.closing(rivals.of(project, viewer)), viewer)
                        : new Outcome.Invalid<>(errors),
                done -> "/projects/" + done,
                _ -> page(projects.get(project, viewer), form, viewer));
    }

    /** Opens it again. */
    @PostMapping("/reopenings")
    ModelAndView destroy(@PathVariable long id, Answer answer, Viewer viewer) {
        var project = new ProjectId(id);
        return answer.to(
                closures.reopen(project, viewer),
                done -> "/projects/" + done,
                _ -> pages.show(project, viewer));
    }

    private ModelAndView page(Project project, ClosureForm form, Viewer viewer) {
        var page = Answer.page("projects/closure/form", "project", project, "form", form);
        page.addObject("rivals", rivals.of(project.id(), viewer));
        page.addObject("reasons", reasons);
        return page;
    }
}
