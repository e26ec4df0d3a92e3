package soyuznik.projects.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** A value of a sale becomes what it was. */
@Controller
class SaleReturnsController {
    private final SaleValues values;

    SaleReturnsController(SaleValues values) {
        this.values = values;
    }

    @PostMapping("/projects/{id}/sale/{sale:" + SaleValue.FIELDS + "}/return")
    ModelAndView create(
            SaleValuesController.Place place,
            SaleValue.Digits digits,
            Viewer viewer,
            Answer answer) {
        var id = place.project();
        var field = place.sale();
        return answer.to(
                values.bring(id, field, digits, viewer),
                done -> "/projects/" + done,
                _ -> values.again(id, field, values.returned(id, field, digits, viewer), viewer));
    }
}
