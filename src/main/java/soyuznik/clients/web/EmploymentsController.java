package soyuznik.clients.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.clients.EmploymentId;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

@Controller
class EmploymentsController {
    private final EmploymentForms forms;

    EmploymentsController(EmploymentForms forms) {
        this.forms = forms;
    }

    @GetMapping("/people/{id}/employments/new")
    ModelAndView form(
            @PathVariable long id, @RequestParam Map<String, String> typed, Viewer viewer) {
        return forms.blank(new PersonId(id), typed, viewer);
    }

    @PostMapping("/people/{id}/employments")
    ModelAndView create(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            Answer answer) {
        var person = new PersonId(id);
        return answer.to(
                forms.begin(person, typed, viewer),
                _ -> "/people/" + id + "#employments",
                _ -> forms.fresh(person, typed, viewer));
    }

    @GetMapping("/employments/{id}/edit")
    ModelAndView edit(@PathVariable long id, Viewer viewer) {
        return forms.stored(new EmploymentId(id), viewer);
    }

    @PostMapping("/employments/{id}")
    ModelAndView update(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            Answer answer) {
        var employment = new EmploymentId(id);
        var form = new PostForm(typed);
        return answer.to(
                forms.save(employment, form.version(), form, viewer),
                person -> "/people/" + person + "#employments",
                _ -> forms.again(employment, form, viewer));
    }
}
