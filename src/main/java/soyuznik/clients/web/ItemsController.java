package soyuznik.clients.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.clients.Item;
import soyuznik.clients.Items;
import soyuznik.clients.Section;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.shell.NotFound;

/** What is noted about a client: its sites, addresses, accounts, contracts, notes, dates. */
@Controller
@RequestMapping("/companies/{id}/{part:" + Section.PATTERN + "}")
class ItemsController {
    private final Items items;
    private final ItemPages pages;

    ItemsController(Items items, ItemPages pages) {
        this.items = items;
        this.pages = pages;
    }

    /** What an address names; without an item it is the whole section. */
    record Place(long id, String part, Long item) {
        Section section() {
            return Section.of(part).orElseThrow(NotFound::new);
        }

        CompanyId company() {
            return new CompanyId(id);
        }

        Item.Key key() {
            return new Item.Key(section(), company(), item);
        }
    }

    @GetMapping
    ModelAndView index(Place place, Viewer viewer) {
        return pages.list(place.section(), place.company(), viewer);
    }

    @GetMapping("/new")
    ModelAndView form(Place place, @RequestParam Map<String, String> typed, Viewer viewer) {
        return pages.fresh(new ItemForm(place.section(), typed).begun(), place.company(), viewer);
    }

    @PostMapping
    ModelAndView create(
            Place place, @RequestParam Map<String, String> typed, Viewer viewer, Answer answer) {
        var form = new ItemForm(place.section(), typed);
        return answer.to(
                items.add(form.draft(place.company()), viewer),
                ItemPages::after,
                _ -> pages.fresh(form, place.company(), viewer));
    }

    @GetMapping("/{item}/edit")
    ModelAndView edit(Place place, Viewer viewer) {
        return pages.stored(place.key(), viewer);
    }

    @PostMapping("/{item}")
    ModelAndView update(
            Place place, @RequestParam Map<String, String> typed, Viewer viewer, Answer answer) {
        var form = new ItemForm(place.section(), typed);
        return answer.to(
                items.edit(place.key(), form.version(), typed, viewer),
                ItemPages::after,
                _ -> pages.again(place.key(), form, viewer));
    }

    @PostMapping("/{item}/removal")
    ModelAndView destroy(Place place, Viewer viewer, Answer answer) {
        return answer.to(
                items.remove(place.key(), viewer),
                ItemPages::after,
                _ -> pages.list(place.section(), place.company(), viewer));
    }
}
