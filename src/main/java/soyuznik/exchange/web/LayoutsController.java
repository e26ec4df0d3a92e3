package soyuznik.exchange.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.exchange.ImportId;
import soyuznik.exchange.Layouts;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** How a file is written, said by hand. */
@Controller
class LayoutsController {
    private final Layouts layouts;
    private final Preview preview;

    LayoutsController(Layouts layouts, Preview preview) {
        this.layouts = layouts;
        this.preview = preview;
    }

    @PostMapping("/imports/{id}/layouts")
    ModelAndView update(@PathVariable long id, LayoutForm form, Viewer viewer, Answer answer) {
        var file = new ImportId(id);
        return answer.to(
                layouts.update(file, form.layout(), viewer),
                read -> "/imports/" + read,
                trouble -> preview.page(file, viewer).addObject("typed", form.layout()));
    }
}
