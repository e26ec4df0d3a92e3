package soyuznik.clients.web;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.FieldSet;
import soyuznik.clients.EmploymentId;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** One value of a person, or of where it works, is changed in its place. */
@Controller
@RequestMapping("/{of:people|employments}/{id}/values/{field}")
class PersonValuesController {
    private final PersonValues values;

    PersonValuesController(PersonValues values) {
        this.values = values;
    }

    /** Which value an address names. */
    record Place(String of, long id, String field) {
        boolean isPerson() {
            return of.equals("people");
        }

        PersonId person() {
            return new PersonId(id);
        }

        EmploymentId employment() {
            return new EmploymentId(id);
        }
    }

    @GetMapping("/edit")
    ModelAndView edit(Place place, Viewer viewer) {
        return values.stored(place, viewer);
    }

    @PostMapping
    ModelAndView update(
            Place place,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            Answer answer) {
        var typed = FieldSet.sent(sent);
        return answer.to(
                values.put(place, typed, viewer),
                person -> "/people/" + person,
                _ -> values.again(place, typed, viewer));
    }
}
