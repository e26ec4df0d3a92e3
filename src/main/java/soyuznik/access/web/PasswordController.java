package soyuznik.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.NewPasswords;
import soyuznik.access.PasswordLinks;
import soyuznik.access.Sessions;
import soyuznik.access.Token;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.UserId;
import soyuznik.shell.Answer;

/** The page behind a one-time link: choosing a password, and coming in with it. */
@Controller
class PasswordController {
    private final PasswordLinks links;
    private final NewPasswords passwords;
    private final Sessions sessions;

    PasswordController(PasswordLinks links, NewPasswords passwords, Sessions sessions) {
        this.links = links;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    @GetMapping("/password/{token}")
    ModelAndView form(@PathVariable String token) {
        return page(new Token(token));
    }

    @PostMapping("/password/{token}")
    ModelAndView create(
            @PathVariable String token,
            NewPasswords.Chosen chosen,
            HttpServletRequest request,
            HttpServletResponse response) {
        var link = new Token(token);
        var outcome = passwords.choose(link, chosen);
        if (outcome instanceof Outcome.Done<UserId>(var user, var _, var _)) {
            Cookies.SESSION.write(
                    sessions.signIn(user, Agent.origin(request)).text(), request, response);
        }
        return new Answer(request).to(outcome, _ -> "/", _ -> page(link));
    }

    private ModelAndView page(Token link) {
        var user = links.find(link).orElse(null);
        var page = Answer.page("access/password/form", "page", new PasswordPage(link.text(), user));
        page.setStatus(user == null ? HttpStatus.GONE : HttpStatus.OK);
        return page;
    }
}
