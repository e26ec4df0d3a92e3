package soyuznik.clients.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.clients.merging.TwoPeople;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** People who may be one person: all of them in a queue, those of one client on a page of its. */
// C-09
@Controller
class NamesakesController {
    private final TwoPeople two;
    private final NamesakesPages pages;

    NamesakesController(TwoPeople two, NamesakesPages pages) {
        this.two = two;
        this.pages = pages;
    }

    @GetMapping("/namesakes")
    ModelAndView index(@RequestParam(required = false) @Nullable String after, Viewer viewer) {
        return pages.queue(after, viewer);
    }

    @GetMapping("/companies/{id}/namesakes")
    ModelAndView show(@PathVariable long id, Viewer viewer) {
        return pages.at(new CompanyId(id), viewer);
    }

    @PostMapping("/namesakes/settlements")
    ModelAndView create(
            @RequestParam MultiValueMap<String, String> typed, Viewer viewer, Answer answer) {
        var form = new PersonMergerForm(typed);
        return answer.to(two.settle(form.people(), viewer), form::after, _ -> index(null, viewer));
    }

    @PostMapping("/namesakes/{id}/doubt")
    ModelAndView destroy(@PathVariable long id, Viewer viewer, Answer answer) {
        return answer.to(two.doubt(id, viewer), _ -> "/namesakes", _ -> index(null, viewer));
    }
}
