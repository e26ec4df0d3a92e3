package soyuznik.access.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.Bearer;
import soyuznik.access.CustomFields;
import soyuznik.access.FieldForm;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** The custom fields; the bare address shows those of the first kind of records. */
@Controller
class FieldsController {
    static final String INDEX = "/settings/fields";
    private static final String ENTRY = INDEX + "/entries/{id}";
    private final CustomFields fields;
    private final FieldPages pages;

    FieldsController(CustomFields fields, FieldPages pages) {
        this.fields = fields;
        this.pages = pages;
    }

    @GetMapping(INDEX)
    ModelAndView index(Viewer viewer) {
        return pages.show(Bearer.COMPANY, viewer);
    }

    @GetMapping(INDEX + "/{bearer}")
    ModelAndView show(@PathVariable String bearer, Viewer viewer) {
        return pages.show(bearer, viewer);
    }

    @GetMapping(INDEX + "/{bearer}/new")
    ModelAndView form(
            @PathVariable String bearer,
            @RequestParam(defaultValue = "TEXT") String kind,
            Viewer viewer) {
        return pages.fresh(bearer, FieldPages.begun(kind), viewer);
    }

    @PostMapping(INDEX + "/{bearer}")
    ModelAndView create(
            @PathVariable String bearer,
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            Answer answer) {
        var form = new FieldForm(typed);
        return answer.to(
                pages.make(bearer, form, viewer),
                FieldPages::address,
                _ -> pages.fresh(bearer, form, viewer));
    }

    @GetMapping(ENTRY)
    ModelAndView edit(@PathVariable long id, Viewer viewer) {
        return pages.edit(id, viewer);
    }

    @PostMapping(ENTRY)
    ModelAndView update(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            Answer answer) {
        var form = new FieldForm(typed);
        return answer.to(
                fields.change(id, form, viewer),
                FieldPages::address,
                _ -> pages.edit(id, form, viewer));
    }
}
