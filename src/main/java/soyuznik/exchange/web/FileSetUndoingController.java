package soyuznik.exchange.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.exchange.FileSetId;
import soyuznik.exchange.SetActs;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** The taking back of what files that came together have made. */
@Controller
class FileSetUndoingController {
    private final SetActs sets;
    private final SetPages pages;

    FileSetUndoingController(SetActs sets, SetPages pages) {
        this.sets = sets;
        this.pages = pages;
    }

    @PostMapping("/imports/sets/{id}/undoing")
    ModelAndView create(@PathVariable long id, Viewer viewer, Answer answer) {
        var set = new FileSetId(id);
        return answer.back(
                sets.undo(set, viewer), "/imports/sets/" + set, trouble -> pages.page(set, viewer));
    }
}
