package soyuznik.clients.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** The consent of a person to advertising is recorded, and withdrawn. */
@Controller
@RequestMapping("/people/{id}/consent")
class ConsentController {
    private final ConsentForms forms;
    private final PersonPages pages;

    ConsentController(ConsentForms forms, PersonPages pages) {
        this.forms = forms;
        this.pages = pages;
    }

    @GetMapping("/new")
    ModelAndView form(@PathVariable long id, Viewer viewer) {
        return forms.blank(new PersonId(id), viewer);
    }

    @PostMapping
    ModelAndView create(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            Answer answer) {
        var person = new PersonId(id);
        var form = new ConsentForm(typed);
        return answer.to(
                forms.give(person, form, viewer),
                _ -> "/people/" + id + "#consent",
                _ -> forms.again(person, form, viewer));
    }

    @PostMapping("/withdrawal")
    ModelAndView destroy(@PathVariable long id, Viewer viewer, Answer answer) {
        var person = new PersonId(id);
        return answer.to(
                forms.withdraw(person, viewer),
                _ -> "/people/" + id + "#consent",
                _ -> pages.show(person, viewer));
    }
}
