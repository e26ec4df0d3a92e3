package soyuznik.buying.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.buying.Offers;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** What of the library of typical problems is worth supposing in a project. */
@Controller
@RequestMapping("/projects/{id}/offers")
class OffersController {
    private final Offers offers;
    private final OfferPages pages;

    OffersController(Offers offers, OfferPages pages) {
        this.offers = offers;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView index(@PathVariable long id, Viewer viewer) {
        return pages.list(new ProjectId(id), viewer);
    }

    @PostMapping
    ModelAndView create(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            Answer answer,
            Viewer viewer) {
        var taking = OfferPages.taking(new ProjectId(id), typed);
        return answer.to(
                offers.take(taking, viewer),
                ProblemPages::after,
                _ -> pages.list(taking.project(), viewer));
    }
}
