package soyuznik.access.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.Dictionary;
import soyuznik.access.EntryForm;
import soyuznik.kernel.Viewer;
import soyuznik.shell.NotFound;

/** The dictionaries; the bare address shows the first one. */
@Controller
class DictionariesController {
    static final String INDEX = "/settings/dictionaries";
    private final DictionaryPages pages;

    DictionariesController(DictionaryPages pages) {
        this.pages = pages;
    }

    @GetMapping(INDEX)
    ModelAndView index(Viewer viewer) {
        return pages.show(Dictionary.INDUSTRY, EntryForm.empty(), viewer);
    }

    @GetMapping(INDEX + "/{dictionary}")
    ModelAndView show(@PathVariable String dictionary, Viewer viewer) {
        DictionaryPages.demand(viewer);
        return pages.show(read(dictionary), EntryForm.empty(), viewer);
    }

    static Dictionary read(String path) {
        return Dictionary.of(path).orElseThrow(NotFound::new);
    }
}
