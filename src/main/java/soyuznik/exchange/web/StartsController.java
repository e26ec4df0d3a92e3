package soyuznik.exchange.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.exchange.ImportId;
import soyuznik.exchange.Starts;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** The beginning of the work on a file that is understood. */
@Controller
class StartsController {
    private final Starts starts;
    private final Preview preview;

    StartsController(Starts starts, Preview preview) {
        this.starts = starts;
        this.preview = preview;
    }

    @PostMapping("/imports/{id}/starts")
    ModelAndView create(@PathVariable long id, Viewer viewer, Answer answer) {
        var importId = new ImportId(id);
        return answer.to(
                starts.make(importId, viewer),
                done -> "/imports/" + done,
                trouble -> preview.page(importId, viewer));
    }
}
