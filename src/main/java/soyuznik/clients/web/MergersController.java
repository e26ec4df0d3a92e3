package soyuznik.clients.web;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.clients.merging.Mergers;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** Several clients become one, and several again. */
// C-09
@Controller
@RequestMapping("/mergers")
class MergersController {
    private final Mergers mergers;
    private final MergerPages pages;
    private final NamesakesPages people;

    MergersController(Mergers mergers, MergerPages pages, NamesakesPages people) {
        this.mergers = mergers;
        this.pages = pages;
        this.people = people;
    }

    @GetMapping("/new")
    ModelAndView form(@RequestParam MultiValueMap<String, String> typed, Viewer viewer) {
        return pages.form(new MergerForm(typed), viewer);
    }

    @PostMapping
    ModelAndView create(
            @RequestParam MultiValueMap<String, String> typed, Viewer viewer, Answer answer) {
        var form = new MergerForm(typed);
        return answer.to(
                mergers.merge(form.merging(), viewer),
                kept -> people.after(kept, viewer),
                _ -> pages.form(form, viewer));
    }

    @PostMapping("/{id}/undoing")
    ModelAndView destroy(@PathVariable long id, Viewer viewer, Answer answer) {
        return answer.to(
                mergers.undo(id, viewer),
                kept -> "/companies/" + kept,
                _ -> pages.queue(null, viewer));
    }
}
