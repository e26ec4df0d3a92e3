package soyuznik.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.CompanyForm;
import soyuznik.access.FirstAdministrator;
import soyuznik.access.FirstForm;
import soyuznik.access.Sessions;
import soyuznik.kernel.Outcome;
import soyuznik.shell.Answer;
import soyuznik.shell.NotFound;

/**
 * The first start: the company and its first administrator. The address exists only for whoever
 * shows the token.
 */
@Controller
class SetupController {
    private final FirstAdministrator first;
    private final Sessions sessions;

    SetupController(FirstAdministrator first, Sessions sessions) {
        this.first = first;
        this.sessions = sessions;
    }

    @GetMapping("/setup")
    ModelAndView form(@RequestParam(defaultValue = "") String token, HttpServletRequest request) {
        return page(FirstForm.empty(token), CompanyForm.beginning(Strangers.language(request)));
    }

    @PostMapping("/setup")
    ModelAndView create(
            FirstForm form,
            CompanyForm company,
            HttpServletRequest request,
            HttpServletResponse response) {
        var outcome = first.make(form, company);
        if (outcome instanceof Outcome.Done<?>(soyuznik.kernel.UserId user, var _, var _)) {
            Cookies.SESSION.write(
                    sessions.signIn(user, Agent.origin(request)).text(), request, response);
        }
        return new Answer(request)
                .to(outcome, user -> "/settings/users", trouble -> page(form, company));
    }

    private ModelAndView page(FirstForm form, CompanyForm company) {
        if (first.awaits(form.token())) {
            return Answer.page("access/setup/form", "page", new SetupPage(form, company));
        }
        throw new NotFound();
    }
}
