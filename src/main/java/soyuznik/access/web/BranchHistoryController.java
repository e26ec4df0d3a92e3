package soyuznik.access.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.Branches;
import soyuznik.access.History;
import soyuznik.access.Past;
import soyuznik.access.PastPage;
import soyuznik.journal.Stretch;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Subject;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.shell.Forbidden;
import soyuznik.shell.NotFound;

/** What happened earlier to a branch. */
@Controller
class BranchHistoryController {
    private static final String BRANCHES = "/settings/branches";
    private final Branches branches;
    private final History history;

    BranchHistoryController(Branches branches, History history) {
        this.branches = branches;
        this.history = history;
    }

    @GetMapping(BRANCHES + "/{id}/history")
    ModelAndView index(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long from,
            Viewer viewer) {
        Forbidden.unless(viewer.may(Right.ADMINISTER), Right.ADMINISTER);
        var branch = branches.find(new BranchId(id)).orElseThrow(NotFound::new);
        var past = history.about(Subject.of(branch.id()), Stretch.from(from));
        return Answer.page("access/past", "page", page(branch.name(), BRANCHES + "/" + id, past));
    }

    private static PastPage page(String name, String address, Past past) {
        return new PastPage("access.branches.title", BRANCHES, name, address, past);
    }
}
