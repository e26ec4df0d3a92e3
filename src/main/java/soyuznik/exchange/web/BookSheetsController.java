package soyuznik.exchange.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.exchange.ImportId;
import soyuznik.exchange.Imports;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** The other sheets of a workbook, each of which comes in by itself. */
@Controller
class BookSheetsController {
    private final Imports imports;
    private final Preview preview;

    BookSheetsController(Imports imports, Preview preview) {
        this.imports = imports;
        this.preview = preview;
    }

    @PostMapping("/imports/{id}/sheets")
    ModelAndView create(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int sheet,
            Viewer viewer,
            Answer answer) {
        var file = new ImportId(id);
        return answer.to(
                imports.take(file, sheet, viewer),
                other -> "/imports/" + other,
                trouble -> preview.page(file, viewer));
    }
}
