package soyuznik.work.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Viewer;

/** Talks with a client, about whatever they are. */
@Controller
class TalksOfClientController {
    private final TalkPages pages;

    TalksOfClientController(TalkPages pages) {
        this.pages = pages;
    }

    @GetMapping("/companies/{id}/talks")
    ModelAndView index(@PathVariable long id, @RequestParam @Nullable Long after, Viewer viewer) {
        return pages.list(new CompanyId(id), after, viewer);
    }
}
