package soyuznik.exchange.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.exchange.FileSetId;
import soyuznik.kernel.Viewer;

/** Files that came together, and how far they are. */
@Controller
class FileSetsController {
    private final SetPages pages;

    FileSetsController(SetPages pages) {
        this.pages = pages;
    }

    @GetMapping("/imports/sets/{id}")
    ModelAndView show(@PathVariable long id, Viewer viewer) {
        var page = pages.page(new FileSetId(id), viewer);
        ImportsController.allow(viewer);
        return page;
    }
}
