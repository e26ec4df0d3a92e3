package soyuznik.exchange.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.exchange.Disposals;
import soyuznik.exchange.ImportId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** A file that was never begun is thrown away, and comes back. */
@Controller
class DisposalsController {
    private final Disposals disposals;
    private final Preview preview;

    DisposalsController(Disposals disposals, Preview preview) {
        this.disposals = disposals;
        this.preview = preview;
    }

    @PostMapping("/imports/{id}/disposal")
    ModelAndView create(@PathVariable long id, Viewer viewer, Answer answer) {
        var file = new ImportId(id);
        return answer.to(
                disposals.make(file, viewer),
                _ -> "/imports",
                trouble -> preview.page(file, viewer));
    }

    @PostMapping("/imports/{id}/restoration")
    ModelAndView destroy(@PathVariable long id, Viewer viewer, Answer answer) {
        var file = new ImportId(id);
        return answer.back(
                disposals.restore(file, viewer),
                "/imports/" + file,
                trouble -> preview.page(file, viewer));
    }
}
