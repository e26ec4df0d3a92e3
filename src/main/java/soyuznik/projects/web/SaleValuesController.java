package soyuznik.projects.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** One value of a sale is changed in its place. */
@Controller
@RequestMapping("/projects/{id}/sale/{sale:" + SaleValue.FIELDS + "}")
class SaleValuesController {
    private final SaleValues values;

    SaleValuesController(SaleValues values) {
        this.values = values;
    }

    /** Which value an address names. */
    record Place(long id, String sale) {
        ProjectId project() {
            return new ProjectId(id);
        }
    }

    @GetMapping("/edit")
    ModelAndView edit(Place place, Viewer viewer) {
        return values.stored(place.project(), place.sale(), viewer);
    }

    @PostMapping
    ModelAndView update(
            Place place, @RequestParam Map<String, String> typed, Viewer viewer, Answer answer) {
        var days = values.close(place.project(), viewer);
        return answer.to(
                answer.meant(days, () -> values.put(place, typed, viewer)),
                id -> "/projects/" + id,
                _ -> values.again(place.project(), place.sale(), typed, viewer));
    }
}
