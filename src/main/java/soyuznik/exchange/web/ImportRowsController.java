package soyuznik.exchange.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.Dictionaries;
import soyuznik.exchange.ForeseenRows;
import soyuznik.exchange.ImportId;
import soyuznik.exchange.Imports;
import soyuznik.exchange.Kind;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.shell.Forbidden;

/** The rows behind the counts of what would become of a file. */
@Controller
class ImportRowsController {
    private final Imports imports;
    private final ForeseenRows rows;
    private final Dictionaries dictionaries;

    ImportRowsController(Imports imports, ForeseenRows rows, Dictionaries dictionaries) {
        this.dictionaries = dictionaries;
        this.imports = imports;
        this.rows = rows;
    }

    @GetMapping("/imports/{id}/rows")
    ModelAndView index(@PathVariable long id, @ModelAttribute RowsForm form, Viewer viewer) {
        var file = imports.get(new ImportId(id), viewer);
        Forbidden.unless(file.mayGoOn(viewer), Right.IMPORT);
        var found = rows.list(file.id(), form.wanted(), viewer);
        var survey = imports.understanding(file.id(), viewer).survey();
        var page = new RowsPage(file, survey, form.wanted(), found, readings(file.kind(), viewer));
        return Answer.page("exchange/imports/rows", "page", page);
    }

    private ChangeReadings readings(Kind kind, Viewer viewer) {
        return new ChangeReadings(kind, imports.ours(viewer), dictionaries.words());
    }
}
