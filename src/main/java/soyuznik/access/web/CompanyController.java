package soyuznik.access.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.CompanyForm;
import soyuznik.access.OurCompany;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.shell.Forbidden;

/** The settings of our company. */
@Controller
class CompanyController {
    private final OurCompany company;

    CompanyController(OurCompany company) {
        this.company = company;
    }

    @GetMapping("/settings")
    ModelAndView index(Viewer viewer) {
        if (viewer.may(Right.ADMINISTER)) {
            return LocalPath.go("/settings/users");
        }
        return LocalPath.go(
                viewer.may(Right.EDIT_DICTIONARIES) ? DictionariesController.INDEX : "/profile");
    }

    @GetMapping("/settings/company")
    ModelAndView edit(Viewer viewer) {
        return page(CompanyForm.of(company.settings()), viewer);
    }

    @PostMapping("/settings/company")
    ModelAndView update(CompanyForm form, Viewer viewer, Answer answer) {
        return answer.to(
                company.change(form, viewer), _ -> "/settings/company", _ -> page(form, viewer));
    }

    private static ModelAndView page(CompanyForm form, Viewer viewer) {
        Forbidden.unless(viewer.may(Right.ADMINISTER), Right.ADMINISTER);
        return Answer.page("access/company/form", "form", form);
    }
}
