package soyuznik.work.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.work.OurTies;

/** Ties with those who work at a client. */
@Controller
class TiesOfClientController {
    private final OurTies ties;

    TiesOfClientController(OurTies ties) {
        this.ties = ties;
    }

    @GetMapping("/companies/{id}/ties")
    ModelAndView index(@PathVariable long id, Viewer viewer) {
        var found = ties.of(new CompanyId(id), viewer);
        return Answer.page("work/tie/index", "page", TiesPage.of(found, viewer));
    }
}
