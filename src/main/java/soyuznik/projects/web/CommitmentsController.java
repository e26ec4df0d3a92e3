package soyuznik.projects.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Commitments;
import soyuznik.shell.Answer;

@Controller
@RequestMapping("/projects/{id}/commitments")
class CommitmentsController {
    private final Commitments commitments;
    private final PaperPages pages;

    CommitmentsController(Commitments commitments, PaperPages pages) {
        this.commitments = commitments;
        this.pages = pages;
    }

    @GetMapping("/new")
    ModelAndView form(@PathVariable long id, Viewer viewer) {
        return pages.newCommitment(new ProjectId(id), viewer);
    }

    @PostMapping
    ModelAndView create(@PathVariable long id, CommitmentForm form, Answer answer, Viewer viewer) {
        var project = new ProjectId(id);
        var errors = form.errors();
        return answer.to(
                errors.isEmpty() ? recorded(project, form, viewer) : new Outcome.Invalid<>(errors),
                done -> "/projects/" + done,
                _ -> pages.commitment(project, form, viewer));
    }

    private Outcome<ProjectId> recorded(ProjectId project, CommitmentForm form, Viewer viewer) {
        return form.points()
                ? commitments.point(project, form.made(), form.pointer(), viewer)
                : commitments.record(project, form.made(), form.draft(), viewer);
    }
}
