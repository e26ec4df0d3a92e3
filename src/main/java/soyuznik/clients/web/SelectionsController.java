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

/** Clients ticked in a list, and what can be done with all of them. */
@Controller
@RequestMapping("/selections")
class SelectionsController {
    private final SelectionPages pages;
    private final CompanyLists lists;

    SelectionsController(SelectionPages pages, CompanyLists lists) {
        this.pages = pages;
        this.lists = lists;
    }

    @PostMapping
    ModelAndView create(
            @RequestParam MultiValueMap<String, String> typed, Viewer viewer, Answer answer) {
        var form = new SelectionForm(typed);
        return answer.quietly(
                pages.choose(form, viewer),
                id -> "/selections/" + id,
                _ -> lists.page(form.list(), viewer));
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable long id, Viewer viewer) {
        return pages.show(BulkForm.begun(id), viewer);
    }
}
