package soyuznik.clients.web;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.FieldSet;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** One value of a company is changed in its place. */
@Controller
@RequestMapping("/companies/{id}/values/{value}")
class CompanyValuesController {
    private final CompanyValues values;

    CompanyValuesController(CompanyValues values) {
        this.values = values;
    }

    @GetMapping("/edit")
    ModelAndView edit(@PathVariable long id, @PathVariable String value, Viewer viewer) {
        return values.stored(new CompanyId(id), value, viewer);
    }

    @PostMapping
    ModelAndView update(
            Place place,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            Answer answer) {
        var typed = FieldSet.sent(sent);
        return answer.to(
                values.put(place.company(), place.value(), typed, viewer),
                id -> "/companies/" + id,
                _ -> values.again(place.company(), place.value(), typed, viewer));
    }

    /** Which value an address names. */
    record Place(long id, String value) {
        CompanyId company() {
            return new CompanyId(id);
        }
    }
}
