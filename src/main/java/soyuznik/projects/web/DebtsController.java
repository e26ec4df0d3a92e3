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
import soyuznik.projects.Debts;
import soyuznik.projects.Project;
import soyuznik.projects.Projects;
import soyuznik.shell.Answer;
import soyuznik.shell.NotFound;

@Controller
@RequestMapping("/projects/{id}/debts")
class DebtsController {
    private final Debts debts;
    private final Projects projects;
    private final ProjectPages pages;

    DebtsController(Debts debts, Projects projects, ProjectPages pages) {
        this.debts = debts;
        this.projects = projects;
        this.pages = pages;
    }

    /** Which one, and what it carries. */
    record Withdrawal(long debt, long criterion) {}

    @GetMapping("/new")
    ModelAndView form(@PathVariable long id, long criterion, Viewer viewer) {
        var project = projects.get(new ProjectId(id), Right.PASS_GATES, viewer);
        return page(project, new DebtForm(criterion, ""));
    }

    @PostMapping
    ModelAndView create(@PathVariable long id, DebtForm form, Answer answer, Viewer viewer) {
        return answer.to(
                debts.carry(new ProjectId(id), form.criterion(), Typed.day(form.dueOn()), viewer),
                done -> "/projects/" + done,
                _ -> page(projects.get(new ProjectId(id), viewer), form));
    }

    /** Takes back the very one. */
    @PostMapping("/withdrawal")
    ModelAndView destroy(@PathVariable long id, Withdrawal undone, Answer answer, Viewer viewer) {
        var project = new ProjectId(id);
        return answer.to(
                debts.withdraw(project, undone.debt(), undone.criterion(), viewer),
                done -> "/projects/" + done,
                _ -> pages.show(project, viewer));
    }

    private static ModelAndView page(Project project, DebtForm form) {
        var criterion =
                project.course().method().criterion(form.criterion()).orElseThrow(NotFound::new);
        return Answer.page(
                "projects/debt/form", "project", project, "criterion", criterion, "form", form);
    }
}
