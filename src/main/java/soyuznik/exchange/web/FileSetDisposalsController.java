package soyuznik.exchange.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.exchange.Disposals;
import soyuznik.exchange.FileSetId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** Files that came together and were never begun are thrown away, and come back. */
@Controller
class FileSetDisposalsController {
    private final Disposals disposals;
    private final SetPages pages;

    FileSetDisposalsController(Disposals disposals, SetPages pages) {
        this.disposals = disposals;
        this.pages = pages;
    }

    @PostMapping("/imports/sets/{id}/disposal")
    ModelAndView create(@PathVariable long id, Viewer viewer, Answer answer) {
        var set = new FileSetId(id);
        return answer.to(
                disposals.make(set, viewer), _ -> "/imports", trouble -> pages.page(set, viewer));
    }

    @PostMapping("/imports/sets/{id}/restoration")
    ModelAndView destroy(@PathVariable long id, Viewer viewer, Answer answer) {
        var set = new FileSetId(id);
        return answer.back(
                disposals.restore(set, viewer),
                "/imports/sets/" + set,
                trouble -> pages.page(set, viewer));
    }
}
