package soyuznik.exchange.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.exchange.ImportId;
import soyuznik.exchange.Imports;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** The beginning of the work on a file that is understood. */
@Controller
class StartsController {
    private final Imports imports;
    private final Preview preview;

    StartsController(Imports imports, Preview preview) {
        this.imports = imports;
        this.preview = preview;
    }

    @PostMapping("/imports/{id}/starts")
    ModelAndView create(@PathVariable long id, Viewer viewer, Answer answer) {
        var importId = new ImportId(id);
        return answer.to(
                imports.start(importId, viewer),
                done -> "/imports/" + done,
                trouble -> preview.page(importId, viewer));
    }
}
