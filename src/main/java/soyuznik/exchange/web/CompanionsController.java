package soyuznik.exchange.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.exchange.Companions;
import soyuznik.exchange.ImportId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/**
 * The people that a table of clients names come in too, or the clients that one of people tells of.
 */
@Controller
class CompanionsController {
    private final Companions companions;
    private final Preview preview;

    CompanionsController(Companions companions, Preview preview) {
        this.companions = companions;
        this.preview = preview;
    }

    @PostMapping("/imports/{id}/companions")
    ModelAndView create(@PathVariable long id, Viewer viewer, Answer answer) {
        var file = new ImportId(id);
        return answer.to(
                companions.take(file, viewer),
                set -> "/imports/sets/" + set,
                trouble -> preview.page(file, viewer));
    }
}
