package soyuznik.clients.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.FieldSet;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** A person is begun where no company is before the eyes: the form asks for it too. */
// C-03
@Controller
class NewPeopleController {
    private final NewPeopleForms forms;

    NewPeopleController(NewPeopleForms forms) {
        this.forms = forms;
    }

    @GetMapping("/people/new")
    ModelAndView form(@RequestParam Map<String, String> typed, Viewer viewer) {
        return forms.blank(typed, viewer);
    }

    @PostMapping("/people")
    ModelAndView create(
            @RequestParam MultiValueMap<String, String> typed, Viewer viewer, Answer answer) {
        var form = new PersonForm(FieldSet.sent(typed));
        return answer.to(
                answer.meant(forms.questions(form, viewer), () -> forms.add(form, viewer)),
                made -> "/people/" + made,
                _ -> forms.fresh(form, viewer));
    }
}
