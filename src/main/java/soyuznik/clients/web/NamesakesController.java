package soyuznik.clients.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Viewer;

/** The people of a client who may be one person. */
// C-09
@Controller
class NamesakesController {
    private final PersonMergerPages pages;

    NamesakesController(PersonMergerPages pages) {
        this.pages = pages;
    }

    @GetMapping("/companies/{id}/namesakes")
    ModelAndView index(@PathVariable long id, Viewer viewer) {
        return pages.at(new CompanyId(id), viewer);
    }
}
