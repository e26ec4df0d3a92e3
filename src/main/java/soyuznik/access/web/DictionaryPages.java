package soyuznik.access.web;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.Dictionaries;
import soyuznik.access.Dictionary;
import soyuznik.access.EntryForm;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.shell.Forbidden;

/** Makes the pages of dictionaries. */
@Component
class DictionaryPages {
    private final Dictionaries dictionaries;

    DictionaryPages(Dictionaries dictionaries) {
        this.dictionaries = dictionaries;
    }

    ModelAndView show(Dictionary dictionary, EntryForm form, Viewer viewer) {
        demand(viewer);
        return Answer.page(
                "access/dictionaries/show",
                "page",
                new DictionaryPage(dictionary, dictionaries.all(dictionary), form));
    }

    ModelAndView of(long entry, Viewer viewer) {
        demand(viewer);
        return show(dictionaries.get(entry).dictionary(), EntryForm.empty(), viewer);
    }

    ModelAndView edit(long entry, Viewer viewer) {
        demand(viewer);
        return edit(entry, EntryForm.of(dictionaries.get(entry)), viewer);
    }

    ModelAndView edit(long entry, EntryForm form, Viewer viewer) {
        demand(viewer);
        var page = new EntryPage(dictionaries.get(entry), form);
        return Answer.page("access/dictionaries/form", "page", page);
    }

    static void demand(Viewer viewer) {
        Forbidden.unless(viewer.may(Right.EDIT_DICTIONARIES), Right.EDIT_DICTIONARIES);
    }
}
