package soyuznik.exchange.web;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.exchange.ImportId;
import soyuznik.exchange.Imports;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** What a person says that a file means. */
@Controller
class ExplanationsController {
    private final Imports imports;
    private final Preview preview;

    ExplanationsController(Imports imports, Preview preview) {
        this.imports = imports;
        this.preview = preview;
    }

    @PostMapping("/imports/{id}/explanations")
    ModelAndView create(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            Viewer viewer,
            Answer answer) {
        var importId = new ImportId(id);
        var survey = imports.understanding(importId, viewer).survey();
        var mapping = new ExplanationForm(typed).mapping(survey, imports.ours(viewer));
        return answer.to(
                imports.explain(importId, mapping, viewer),
                done -> imports.get(done, viewer).address(),
                trouble -> preview.page(importId, mapping, viewer));
    }
}
