package soyuznik.work.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.work.OurTies;

/** Ties with somebody. */
@Controller
class TiesOfPersonController {
    private final OurTies ties;

    TiesOfPersonController(OurTies ties) {
        this.ties = ties;
    }

    @GetMapping("/people/{id}/ties")
    ModelAndView index(@PathVariable long id, Viewer viewer) {
        var found = ties.of(new PersonId(id), viewer);
        return Answer.page("work/tie/index", "page", TiesPage.of(found, viewer));
    }
}
