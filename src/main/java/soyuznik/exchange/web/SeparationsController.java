package soyuznik.exchange.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.exchange.FileSets;
import soyuznik.exchange.ImportId;
import soyuznik.exchange.Imports;
import soyuznik.exchange.Returns;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** The taking of a file out of the set with which it came, and its way back. */
@Controller
class SeparationsController {
    private final FileSets sets;
    private final Returns returns;
    private final Imports imports;
    private final Preview preview;

    SeparationsController(FileSets sets, Returns returns, Imports imports, Preview preview) {
        this.sets = sets;
        this.returns = returns;
        this.imports = imports;
        this.preview = preview;
    }

    @PostMapping("/imports/{id}/separation")
    ModelAndView create(@PathVariable long id, Viewer viewer, Answer answer) {
        var file = new ImportId(id);
        var page = imports.get(file, viewer).address();
        return answer.back(
                sets.separate(file, viewer), page, trouble -> preview.page(file, viewer));
    }

    @PostMapping("/imports/{id}/return")
    ModelAndView destroy(@PathVariable long id, Viewer viewer, Answer answer) {
        var file = new ImportId(id);
        var outcome = returns.make(file, viewer);
        var page = imports.get(file, viewer).address();
        return answer.back(outcome, page, trouble -> preview.page(file, viewer));
    }
}
