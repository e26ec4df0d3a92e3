package soyuznik.exchange.web;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.exchange.FileSetId;
import soyuznik.exchange.FileSets;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** Puts the page of files that came together. */
@Component
record SetPages(FileSets sets) {
    ModelAndView page(FileSetId id, Viewer viewer) {
        var set = sets.get(id, viewer);
        boolean mine = set.head().user().equals(viewer.user());
        return Answer.page("exchange/sets/show", "page", new FileSetPage(set, mine));
    }
}
