package soyuznik.exchange.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.exchange.FileSetId;
import soyuznik.exchange.Seen;
import soyuznik.exchange.SetActs;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** The beginning of the work on files that came together. */
@Controller
class FileSetStartsController {
    private final SetActs sets;
    private final SetPages pages;

    FileSetStartsController(SetActs sets, SetPages pages) {
        this.sets = sets;
        this.pages = pages;
    }

    @PostMapping("/imports/sets/{id}/starts")
    ModelAndView create(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String seen,
            Viewer viewer,
            Answer answer) {
        var set = new FileSetId(id);
        return answer.back(
                sets.start(set, Seen.read(seen), viewer),
                "/imports/sets/" + set,
                trouble -> pages.page(set, viewer));
    }
}
