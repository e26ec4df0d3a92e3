package soyuznik.access.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.Sessions;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** Signs a user out everywhere, by the administrator. */
@Controller
class UserSessionsController {
    private final Sessions sessions;
    private final UserPages pages;

    UserSessionsController(Sessions sessions, UserPages pages) {
        this.sessions = sessions;
        this.pages = pages;
    }

    @PostMapping("/settings/users/{id}/sessions/end")
    ModelAndView destroy(@PathVariable long id, Viewer viewer, Answer answer) {
        var user = new UserId(id);
        return answer.to(
                sessions.endAll(user, null, viewer),
                Addresses::user,
                _ -> pages.show(user, null, viewer));
    }
}
