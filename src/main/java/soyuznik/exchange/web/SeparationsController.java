package soyuznik.exchange.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.exchange.FileSets;
import soyuznik.exchange.ImportId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** The taking of a file out of the set with which it came. */
@Controller
class SeparationsController {
    private final FileSets sets;
    private final Preview preview;

    SeparationsController(FileSets sets, Preview preview) {
        this.sets = sets;
        this.preview = preview;
    }

    @PostMapping("/imports/{id}/separation")
    ModelAndView create(@PathVariable long id, Viewer viewer, Answer answer) {
        var file = new ImportId(id);
        return answer.to(
                sets.separate(file, viewer),
                set -> "/imports/sets/" + set,
                trouble -> preview.page(file, viewer));
    }
}
