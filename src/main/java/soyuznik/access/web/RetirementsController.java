package soyuznik.access.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.Dictionaries;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** A word is not offered any more, is offered again, or at another place of the order. */
@Controller
@RequestMapping(DictionariesController.INDEX + "/entries/{id}")
class RetirementsController {
    private final Dictionaries dictionaries;
    private final DictionaryPages pages;

    RetirementsController(Dictionaries dictionaries, DictionaryPages pages) {
        this.dictionaries = dictionaries;
        this.pages = pages;
    }

    @PostMapping("/retirement")
    ModelAndView create(@PathVariable long id, Viewer viewer, Answer answer) {
        return answer.to(
                dictionaries.retire(id, viewer),
                EntriesController::address,
                _ -> pages.of(id, viewer));
    }

    @PostMapping("/restoration")
    ModelAndView destroy(@PathVariable long id, Viewer viewer, Answer answer) {
        return answer.to(
                dictionaries.restore(id, viewer),
                EntriesController::address,
                _ -> pages.of(id, viewer));
    }

    @PostMapping("/place")
    ModelAndView update(
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean up,
            Viewer viewer,
            Answer answer) {
        return answer.to(
                dictionaries.move(id, up, viewer),
                EntriesController::address,
                _ -> pages.of(id, viewer));
    }
}
