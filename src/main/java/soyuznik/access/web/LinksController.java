package soyuznik.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import soyuznik.access.PasswordLinks;
import soyuznik.access.Token;
import soyuznik.access.Users;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** Makes a one-time link for a user; it is shown in the answer and never again. */
@Controller
class LinksController {
    private final PasswordLinks links;
    private final Users users;
    private final UserPages pages;

    LinksController(PasswordLinks links, Users users, UserPages pages) {
        this.links = links;
        this.users = users;
        this.pages = pages;
    }

    @PostMapping("/settings/users/{id}/links")
    ModelAndView create(@PathVariable long id, Viewer viewer, HttpServletRequest request) {
        var user = new UserId(id);
        var outcome = links.make(user, viewer);
        return outcome instanceof Outcome.Done<Token>(var token, var _, var _)
                ? Answer.page(
                        "access/users/link",
                        "page",
                        new LinkPage(users.get(user, viewer), address(token, request)))
                : new Answer(request).to(outcome, _ -> "/", _ -> pages.show(user, null, viewer));
    }

    private static String address(Token token, HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request)
                .pathSegment("password", token.text())
                .toUriString();
    }
}
