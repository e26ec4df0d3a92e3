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
import soyuznik.kernel.UserId;
import soyuznik.shell.Answer;
import soyuznik.shell.NotFound;

/**
 * The first start: the company and its first administrator. The address exists only for whoever
 * shows the token.
 */
@Controller
class SetupController {
    private static final String SIGN_IN = "/sign-in";

    private final FirstAdministrator first;
    private final Sessions sessions;

    SetupController(FirstAdministrator first, Sessions sessions) {
        this.first = first;
        this.sessions = sessions;
    }

    @GetMapping("/setup")
    ModelAndView form(@RequestParam(defaultValue = "") String token, HttpServletRequest request) {
        return first.isOver(token)
                ? over(request)
                : page(FirstForm.empty(token), CompanyForm.beginning(Strangers.language(request)));
    }

    @PostMapping("/setup")
    ModelAndView create(
            FirstForm form,
            CompanyForm company,
            HttpServletRequest request,
            HttpServletResponse response) {
        return first.isOver(form.token()) ? over(request) : begun(form, company, request, response);
    }

    private ModelAndView begun(
            FirstForm form,
            CompanyForm company,
            HttpServletRequest request,
            HttpServletResponse response) {
        var outcome = first.make(form, company);
        if (outcome instanceof Outcome.Done<?>(UserId user, var _, var _)) {
            Cookies.SESSION.write(
                    sessions.signIn(user, Agent.origin(request)).text(), request, response);
        }
        return new Answer(request)
                .to(outcome, user -> "/settings/users", trouble -> page(form, company));
    }

    /** Whoever sends the form twice, or comes by a used link, signs in. */
    private static ModelAndView over(HttpServletRequest request) {
        var over = Outcome.<UserId>refused("access.setup.over");
        return new Answer(request).away(over, _ -> SIGN_IN, SIGN_IN);
    }

    private ModelAndView page(FirstForm form, CompanyForm company) {
        if (first.awaits(form.token())) {
            return Answer.page("access/setup/form", "page", new SetupPage(form, company));
        }
        throw new NotFound();
    }
}
