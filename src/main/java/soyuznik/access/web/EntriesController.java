package soyuznik.access.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.Dictionaries;
import soyuznik.access.Dictionary;
import soyuznik.access.EntryForm;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** The words of a dictionary. */
@Controller
class EntriesController {
    private static final String ENTRY = DictionariesController.INDEX + "/entries/{id}";
    private final Dictionaries dictionaries;
    private final DictionaryPages pages;

    EntriesController(Dictionaries dictionaries, DictionaryPages pages) {
        this.dictionaries = dictionaries;
        this.pages = pages;
    }

    @PostMapping(DictionariesController.INDEX + "/{dictionary}")
    ModelAndView create(
            @PathVariable String dictionary, EntryForm form, Viewer viewer, Answer answer) {
        var into = DictionariesController.read(dictionary);
        return answer.to(
                dictionaries.make(into, form, viewer),
                EntriesController::address,
                _ -> pages.show(into, form, viewer));
    }

    @GetMapping(ENTRY)
    ModelAndView edit(@PathVariable long id, Viewer viewer) {
        return pages.edit(id, viewer);
    }

    @PostMapping(ENTRY)
    ModelAndView update(@PathVariable long id, EntryForm form, Viewer viewer, Answer answer) {
        return answer.to(
                dictionaries.rename(id, form, viewer),
                EntriesController::address,
                _ -> pages.edit(id, form, viewer));
    }

    static String address(Dictionary dictionary) {
        return DictionariesController.INDEX + "/" + dictionary.path();
    }
}
