package soyuznik.clients.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.clients.Items;
import soyuznik.clients.Section;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** Brings back what was taken away; a closed site is open again. */
@Controller
class RestorationsController {
    private final Items items;
    private final ItemPages pages;

    RestorationsController(Items items, ItemPages pages) {
        this.items = items;
        this.pages = pages;
    }

    @PostMapping("/companies/{id}/{part:" + Section.PATTERN + "}/{item}/restoration")
    ModelAndView create(ItemsController.Place place, Viewer viewer, Answer answer) {
        return answer.to(
                items.restore(place.key(), viewer),
                ItemPages::after,
                _ -> pages.list(place.section(), place.company(), viewer));
    }
}
