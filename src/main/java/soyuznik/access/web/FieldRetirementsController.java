package soyuznik.access.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.CustomFields;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** A custom field is not asked any more, is asked again, or at another place of the order. */
@Controller
@RequestMapping(FieldsController.INDEX + "/entries/{id}")
class FieldRetirementsController {
    private final CustomFields fields;
    private final FieldPages pages;

    FieldRetirementsController(CustomFields fields, FieldPages pages) {
        this.fields = fields;
        this.pages = pages;
    }

    @PostMapping("/retirement")
    ModelAndView create(@PathVariable long id, Viewer viewer, Answer answer) {
        return answer.to(fields.retire(id, viewer), FieldPages::address, _ -> pages.of(id, viewer));
    }

    @PostMapping("/restoration")
    ModelAndView destroy(@PathVariable long id, Viewer viewer, Answer answer) {
        return answer.to(
                fields.restore(id, viewer), FieldPages::address, _ -> pages.of(id, viewer));
    }

    @PostMapping("/place")
    ModelAndView update(
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean up,
            Viewer viewer,
            Answer answer) {
        return answer.to(
                fields.move(id, up, viewer), FieldPages::address, _ -> pages.of(id, viewer));
    }
}
