package soyuznik.clients.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.FieldSet;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

@Controller
class PeopleController {
    private final PersonLists lists;
    private final PersonForms forms;
    private final PersonPages pages;

    PeopleController(PersonLists lists, PersonForms forms, PersonPages pages) {
        this.lists = lists;
        this.forms = forms;
        this.pages = pages;
    }

    @GetMapping("/people")
    ModelAndView index(@RequestParam Map<String, String> typed, Viewer viewer) {
        return lists.page(new PersonQuestion(typed), viewer);
    }

    @GetMapping("/people/{id}")
    ModelAndView show(@PathVariable long id, Viewer viewer) {
        return pages.show(new PersonId(id), viewer);
    }

    @GetMapping("/companies/{id}/people/new")
    ModelAndView form(
            @PathVariable long id, @RequestParam Map<String, String> typed, Viewer viewer) {
        return forms.blank(new CompanyId(id), typed, viewer);
    }

    @PostMapping("/companies/{id}/people")
    ModelAndView create(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            Viewer viewer,
            Answer answer) {
        var company = new CompanyId(id);
        var form = new PersonForm(FieldSet.sent(typed));
        return answer.to(
                answer.meant(
                        forms.questions(company, form, viewer),
                        () -> forms.add(company, form, viewer)),
                _ -> "/companies/" + id + "#people",
                _ -> forms.fresh(company, form, viewer));
    }

    @GetMapping("/people/{id}/edit")
    ModelAndView edit(@PathVariable long id, Viewer viewer) {
        return forms.stored(new PersonId(id), viewer);
    }

    @PostMapping("/people/{id}")
    ModelAndView update(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            Viewer viewer,
            Answer answer) {
        var person = new PersonId(id);
        var form = new PersonForm(FieldSet.sent(typed));
        return answer.to(
                forms.save(person, form, viewer),
                done -> "/people/" + done,
                _ -> forms.again(person, form, viewer));
    }
}
