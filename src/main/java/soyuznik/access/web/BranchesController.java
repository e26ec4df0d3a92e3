package soyuznik.access.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.BranchForm;
import soyuznik.access.Branches;
import soyuznik.access.History;
import soyuznik.journal.Stretch;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Subject;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.shell.Forbidden;
import soyuznik.shell.NotFound;

/** The tree of branches, for the administrator. */
@Controller
class BranchesController {
    private static final String INDEX = "/settings/branches";
    private static final int LINES = 50;
    private final Branches branches;
    private final History history;

    BranchesController(Branches branches, History history) {
        this.branches = branches;
        this.history = history;
    }

    @GetMapping(INDEX)
    ModelAndView index(Viewer viewer) {
        var root = branches.tree().getFirst().id().value();
        return page(new BranchForm(UUID.randomUUID(), root, ""), viewer);
    }

    @PostMapping(INDEX)
    ModelAndView create(BranchForm form, Viewer viewer, Answer answer) {
        return answer.to(branches.make(form, viewer), _ -> INDEX, _ -> page(form, viewer));
    }

    @GetMapping(INDEX + "/{id}")
    ModelAndView edit(@PathVariable long id, Viewer viewer) {
        return editPage(new BranchId(id), null, viewer);
    }

    @PostMapping(INDEX + "/{id}")
    ModelAndView update(@PathVariable long id, NameForm form, Viewer viewer, Answer answer) {
        var branch = new BranchId(id);
        var outcome = branches.rename(branch, form.name(), form.version(), viewer);
        return answer.to(outcome, _ -> INDEX, _ -> editPage(branch, form, viewer));
    }

    /** A name as typed. */
    record NameForm(String name, int version) {}

    private ModelAndView page(BranchForm form, Viewer viewer) {
        demand(viewer);
        return Answer.page(
                "access/branches/index", "page", new BranchesPage(branches.tree(), form));
    }

    private ModelAndView editPage(BranchId id, @Nullable NameForm typed, Viewer viewer) {
        demand(viewer);
        var branch = branches.find(id).orElseThrow(NotFound::new);
        var form = typed == null ? new NameForm(branch.name(), branch.version()) : typed;
        var lines = history.about(Subject.of(id), Stretch.newest(LINES));
        return Answer.page(
                "access/branches/form",
                "page",
                new BranchPage(branch, form.name(), form.version(), lines));
    }

    private static void demand(Viewer viewer) {
        Forbidden.unless(viewer.may(Right.ADMINISTER), Right.ADMINISTER);
    }
}
