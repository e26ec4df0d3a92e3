package soyuznik.clients.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.clients.merging.Duplicates;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** The queue of clients that may be the same. */
// C-09
@Controller
@RequestMapping("/duplicates")
class DuplicatesController {
    private final Duplicates duplicates;
    private final MergerPages pages;

    DuplicatesController(Duplicates duplicates, MergerPages pages) {
        this.duplicates = duplicates;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView index(@RequestParam(required = false) @Nullable String after, Viewer viewer) {
        return pages.queue(after, viewer);
    }

    @PostMapping("/{id}/settlement")
    ModelAndView create(@PathVariable long id, Viewer viewer, Answer answer) {
        return answer.to(
                duplicates.settle(id, viewer), _ -> "/duplicates", _ -> index(null, viewer));
    }

    @PostMapping("/{id}/doubt")
    ModelAndView destroy(@PathVariable long id, Viewer viewer, Answer answer) {
        return answer.to(
                duplicates.doubt(id, viewer), _ -> "/duplicates", _ -> index(null, viewer));
    }
}
