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
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.shell.Forbidden;

@Controller
@RequestMapping("/companies")
class CompaniesController {
    private final CompanyLists lists;
    private final CompanyPages pages;
    private final CompanyForms forms;

    CompaniesController(CompanyLists lists, CompanyPages pages, CompanyForms forms) {
        this.lists = lists;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping
    ModelAndView index(@RequestParam MultiValueMap<String, String> typed, Viewer viewer) {
        return lists.page(new ListForm(FieldSet.sent(typed)), viewer);
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable long id, Viewer viewer) {
        return pages.show(new CompanyId(id), viewer);
    }

    @GetMapping("/new")
    ModelAndView form(@RequestParam MultiValueMap<String, String> typed, Viewer viewer) {
        Forbidden.unless(viewer.may(Right.MAKE_CLIENTS), Right.MAKE_CLIENTS);
        return forms.fresh(CompanyForm.begun(FieldSet.sent(typed)), viewer);
    }

    @PostMapping
    ModelAndView create(
            @RequestParam MultiValueMap<String, String> typed, Viewer viewer, Answer answer) {
        var form = new CompanyForm(FieldSet.sent(typed));
        return answer.to(
                answer.meant(forms.questions(form, viewer), () -> forms.make(form, viewer)),
                id -> "/companies/" + id,
                _ -> forms.fresh(form, viewer));
    }

    @GetMapping("/{id}/edit")
    ModelAndView edit(@PathVariable long id, Viewer viewer) {
        return forms.stored(new CompanyId(id), viewer);
    }

    @PostMapping("/{id}")
    ModelAndView update(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            Viewer viewer,
            Answer answer) {
        var company = new CompanyId(id);
        var form = new CompanyForm(FieldSet.sent(typed));
        return answer.to(
                forms.save(company, form, viewer),
                done -> "/companies/" + done,
                _ -> forms.again(company, form, viewer));
    }
}
