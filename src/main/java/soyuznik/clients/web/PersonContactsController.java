package soyuznik.clients.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.clients.PersonContact;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

@Controller
@RequestMapping("/people/{id}/contacts")
class PersonContactsController {
    private final PersonContactForms forms;

    PersonContactsController(PersonContactForms forms) {
        this.forms = forms;
    }

    @GetMapping("/new")
    ModelAndView form(
            @PathVariable long id,
            @RequestParam(defaultValue = "MOBILE") String kind,
            Viewer viewer) {
        return forms.blank(new PersonId(id), kind, viewer);
    }

    @PostMapping
    ModelAndView create(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            Answer answer) {
        var person = new PersonId(id);
        var form = new ContactForm(typed);
        return answer.to(
                forms.add(person, form, viewer),
                _ -> "/people/" + id + "#contacts",
                _ -> forms.fresh(person, form, viewer));
    }

    @GetMapping("/{contact}/edit")
    ModelAndView edit(Place place, Viewer viewer) {
        return forms.stored(place.key(), viewer);
    }

    @PostMapping("/{contact}")
    ModelAndView update(
            Place place, @RequestParam Map<String, String> typed, Viewer viewer, Answer answer) {
        var form = new ContactForm(typed);
        return answer.to(
                forms.save(place.key(), form, viewer),
                person -> "/people/" + person + "#contacts",
                _ -> forms.again(place.key(), form, viewer));
    }

    /** Which contact an address names. */
    record Place(long id, long contact) {
        PersonContact.Key key() {
            return new PersonContact.Key(new PersonId(id), contact);
        }
    }
}
