package soyuznik.clients.web;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** Clients or people ticked in a list, and what can be done with all of them. */
@Controller
@RequestMapping("/selections")
class SelectionsController {
    private final SelectionPages pages;
    private final CompanyLists lists;
    private final PersonLists people;

    SelectionsController(SelectionPages pages, CompanyLists lists, PersonLists people) {
        this.pages = pages;
        this.lists = lists;
        this.people = people;
    }

    @PostMapping
    ModelAndView create(
            @RequestParam MultiValueMap<String, String> typed, Viewer viewer, Answer answer) {
        var form = new SelectionForm(typed);
        return answer.quietly(
                pages.choose(form, viewer), id -> "/selections/" + id, _ -> list(form, viewer));
    }

    private ModelAndView list(SelectionForm form, Viewer viewer) {
        return switch (form.about()) {
            case CLIENTS -> lists.page(form.list(), viewer);
            case PEOPLE -> people.page(form.question(), viewer);
        };
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable long id, Viewer viewer) {
        return pages.show(BulkForm.begun(id), viewer);
    }
}
