package soyuznik.exchange.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.exchange.ImportId;
import soyuznik.exchange.Undos;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** The taking back of all that an import has made. */
@Controller
class UndoingController {
    private final Undos undos;
    private final Preview preview;

    UndoingController(Undos undos, Preview preview) {
        this.undos = undos;
        this.preview = preview;
    }

    @PostMapping("/imports/{id}/undoing")
    ModelAndView create(@PathVariable long id, Viewer viewer, Answer answer) {
        var importId = new ImportId(id);
        return answer.to(
                undos.make(importId, viewer),
                done -> "/imports/" + done,
                trouble -> preview.page(importId, viewer));
    }
}
