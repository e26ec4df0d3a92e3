package soyuznik.access.web;

import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;
import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.OurCompany;
import soyuznik.access.Sessions;
import soyuznik.access.SignIns;
import soyuznik.access.SignIns.Reply;
import soyuznik.kernel.Text;
import soyuznik.shell.Answer;

/** Signing in and out. */
@Controller
class SessionController {
    private final SignIns signIns;
    private final Sessions sessions;
    private final OurCompany company;

    SessionController(SignIns signIns, Sessions sessions, OurCompany company) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.company = company;
    }

    /** The form as typed. */
    record SignInForm(@Nullable String email, @Nullable String password, @Nullable String to) {
        String typedEmail() {
            return email == null ? "" : email;
        }

        String typedPassword() {
            return password == null ? "" : password;
        }
    }

    @GetMapping("/session/new")
    ModelAndView form(@RequestParam(required = false) @Nullable String to) {
        return page("", LocalPath.of(to));
    }

    @PostMapping("/session")
    ModelAndView create(SignInForm form, HttpServletRequest request, HttpServletResponse response) {
        var to = LocalPath.of(form.to());
        return switch (signIns.signIn(attempt(form, request))) {
            case Reply.In in -> enter(in, to, request, response);
            case Reply.Wrong() -> again(form, "access.signin.wrong", UNPROCESSABLE_CONTENT);
            case Reply.Wait() -> again(form, "access.signin.wait", TOO_MANY_REQUESTS);
            case Reply.Busy() -> again(form, "access.busy", SERVICE_UNAVAILABLE);
        };
    }

    @PostMapping("/session/end")
    ModelAndView destroy(HttpServletRequest request, HttpServletResponse response) {
        var token = Cookies.SESSION.token(request);
        if (token != null) {
            sessions.signOut(token);
        }
        Cookies.SESSION.remove(request, response);
        return LocalPath.go("/session/new");
    }

    private static SignIns.Request attempt(SignInForm form, HttpServletRequest request) {
        return new SignIns.Request(
                form.typedEmail(),
                form.typedPassword(),
                Agent.origin(request),
                Cookies.DEVICE.token(request));
    }

    private ModelAndView enter(
            Reply.In in, String to, HttpServletRequest request, HttpServletResponse response) {
        var before = Cookies.SESSION.token(request);
        if (before != null) {
            sessions.end(before);
        }
        Cookies.SESSION.write(in.session().text(), request, response);
        Cookies.DEVICE.write(in.device().text(), request, response);
        return LocalPath.go(to);
    }

    private ModelAndView again(SignInForm form, String reason, HttpStatus status) {
        var page = page(form.typedEmail(), LocalPath.of(form.to()));
        page.addObject("trouble", new Answer.Trouble.Reason(Text.of(reason)));
        page.setStatus(status);
        return page;
    }

    private ModelAndView page(String email, String to) {
        var founded = company.find().isPresent();
        return Answer.page("access/session/form", "page", new SignInPage(email, to, founded));
    }
}
