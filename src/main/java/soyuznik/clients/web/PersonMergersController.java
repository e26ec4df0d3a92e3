package soyuznik.clients.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.clients.merging.PersonMergers;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** Two people become one, and two again. */
// C-09
@Controller
@RequestMapping("/person-mergers")
class PersonMergersController {
    private final PersonMergers mergers;
    private final PersonMergerPages pages;
    private final PersonLists lists;

    PersonMergersController(PersonMergers mergers, PersonMergerPages pages, PersonLists lists) {
        this.mergers = mergers;
        this.pages = pages;
        this.lists = lists;
    }

    @GetMapping("/new")
    ModelAndView form(@RequestParam MultiValueMap<String, String> typed, Viewer viewer) {
        return pages.form(new PersonMergerForm(typed), viewer);
    }

    @PostMapping
    ModelAndView create(
            @RequestParam MultiValueMap<String, String> typed, Viewer viewer, Answer answer) {
        var form = new PersonMergerForm(typed);
        return answer.to(
                mergers.merge(form.merging(), viewer), form::after, _ -> pages.form(form, viewer));
    }

    @PostMapping("/{id}/undoing")
    ModelAndView destroy(@PathVariable long id, Viewer viewer, Answer answer) {
        return answer.to(
                mergers.undo(id, viewer),
                kept -> "/people/" + kept,
                _ -> lists.page(new PersonQuestion(Map.of()), viewer));
    }
}
