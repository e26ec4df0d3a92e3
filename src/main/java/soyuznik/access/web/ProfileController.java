package soyuznik.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.NewPasswords;
import soyuznik.access.ProfileForm;
import soyuznik.access.Profiles;
import soyuznik.access.Sessions;
import soyuznik.access.Users;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** The own profile: what everybody decides alone. */
@Controller
class ProfileController {
    private final Users users;
    private final Profiles profiles;
    private final NewPasswords passwords;
    private final Sessions sessions;

    ProfileController(Users users, Profiles profiles, NewPasswords passwords, Sessions sessions) {
        this.users = users;
        this.profiles = profiles;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    @GetMapping("/profile")
    ModelAndView edit(Viewer viewer, HttpServletRequest request) {
        return page(ProfileForm.of(users.get(viewer.user(), viewer)), viewer, request);
    }

    @PostMapping("/profile")
    ModelAndView update(
            ProfileForm form, Viewer viewer, Answer answer, HttpServletRequest request) {
        return answer.to(
                profiles.change(form, viewer), _ -> "/profile", _ -> page(form, viewer, request));
    }

    @PostMapping("/profile/password")
    ModelAndView create(
            NewPasswords.Chosen chosen, Viewer viewer, Answer answer, HttpServletRequest request) {
        var user = users.get(viewer.user(), viewer);
        var token = Cookies.SESSION.token(request);
        var outcome = passwords.change(user, chosen, request.getRemoteAddr(), token);
        return answer.to(
                outcome, _ -> "/profile", _ -> page(ProfileForm.of(user), viewer, request));
    }

    @PostMapping("/profile/sessions/end")
    ModelAndView destroy(Viewer viewer, Answer answer, HttpServletRequest request) {
        var outcome = sessions.endAll(viewer.user(), Cookies.SESSION.token(request), viewer);
        return answer.to(outcome, _ -> "/profile", _ -> edit(viewer, request));
    }

    private ModelAndView page(ProfileForm form, Viewer viewer, HttpServletRequest request) {
        var places = sessions.places(viewer.user(), Cookies.SESSION.token(request), viewer);
        var user = users.get(viewer.user(), viewer);
        return Answer.page("access/profile/form", "page", new ProfilePage(user, form, places));
    }
}
