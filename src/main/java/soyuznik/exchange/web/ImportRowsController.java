package soyuznik.exchange.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.exchange.ForeseenRows;
import soyuznik.exchange.ImportId;
import soyuznik.exchange.Imports;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.shell.Forbidden;

/** The rows behind the counts of what would become of a file. */
@Controller
class ImportRowsController {
    private final Imports imports;
    private final ForeseenRows rows;

    ImportRowsController(Imports imports, ForeseenRows rows) {
        this.imports = imports;
        this.rows = rows;
    }

    @GetMapping("/imports/{id}/rows")
    ModelAndView index(@PathVariable long id, @ModelAttribute RowsForm form, Viewer viewer) {
        var file = imports.get(new ImportId(id), viewer);
        Forbidden.unless(file.mayGoOn(viewer), Right.IMPORT);
        var wanted = form.wanted();
        var survey = imports.understanding(file.id(), viewer).survey();
        var found = rows.list(file.id(), wanted, viewer);
        return Answer.page(
                "exchange/imports/rows", "page", RowsPage.of(file, survey, wanted, found));
    }
}
