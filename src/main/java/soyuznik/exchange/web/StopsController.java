package soyuznik.exchange.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.exchange.ImportId;
import soyuznik.exchange.Stops;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** The stop of an import that is at work. */
@Controller
class StopsController {
    private final Stops stops;
    private final Preview preview;

    StopsController(Stops stops, Preview preview) {
        this.stops = stops;
        this.preview = preview;
    }

    @PostMapping("/imports/{id}/stops")
    ModelAndView create(@PathVariable long id, Viewer viewer, Answer answer) {
        var importId = new ImportId(id);
        return answer.to(
                stops.make(importId, viewer),
                done -> "/imports/" + done,
                trouble -> preview.page(importId, viewer));
    }
}
