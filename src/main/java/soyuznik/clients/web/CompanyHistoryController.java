package soyuznik.clients.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.journal.Stretch;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Viewer;

/** What happened earlier to a company. */
@Controller
class CompanyHistoryController {
    private final CompanyPages pages;

    CompanyHistoryController(CompanyPages pages) {
        this.pages = pages;
    }

    @GetMapping("/companies/{id}/history")
    ModelAndView index(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long from,
            Viewer viewer) {
        return pages.history(new CompanyId(id), Stretch.from(from), viewer);
    }
}
