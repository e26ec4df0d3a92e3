package soyuznik.access.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.Staff;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** Clients that went to another branch with a user go back. */
// T-01
@Controller
class UserClientsController {
    private final Staff staff;
    private final UserPages pages;

    UserClientsController(Staff staff, UserPages pages) {
        this.staff = staff;
        this.pages = pages;
    }

    @PostMapping("/settings/users/{id}/clients/{move}/return")
    ModelAndView create(
            @PathVariable long id, @PathVariable long move, Viewer viewer, Answer answer) {
        var user = new UserId(id);
        return answer.back(
                staff.comeBack(user, move, viewer),
                Addresses.user(user),
                _ -> pages.show(user, null, viewer));
    }
}
