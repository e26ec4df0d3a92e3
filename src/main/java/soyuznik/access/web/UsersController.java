package soyuznik.access.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.Branches;
import soyuznik.access.Staff;
import soyuznik.access.UserForm;
import soyuznik.access.Users;
import soyuznik.kernel.Right;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.shell.Forbidden;

/** Our people, for the administrator. */
@Controller
class UsersController {
    private final Users users;
    private final Staff staff;
    private final Branches branches;
    private final UserPages pages;

    UsersController(Users users, Staff staff, Branches branches, UserPages pages) {
        this.users = users;
        this.staff = staff;
        this.branches = branches;
        this.pages = pages;
    }

    @GetMapping("/settings/users")
    ModelAndView index(
            Users.Filter filter,
            @RequestParam(required = false) @Nullable Long after,
            Viewer viewer) {
        var found = users.page(filter, after, viewer);
        var page = new UsersPage(found, users.count(filter), branches.tree(), filter);
        return Answer.page("access/users/index", "page", page);
    }

    @GetMapping("/settings/users/new")
    ModelAndView form(Viewer viewer) {
        return newPage(UserForm.empty(), viewer);
    }

    @PostMapping("/settings/users")
    ModelAndView create(UserForm form, Viewer viewer, Answer answer) {
        return answer.to(staff.invite(form, viewer), Addresses::user, _ -> newPage(form, viewer));
    }

    @GetMapping("/settings/users/{id}")
    ModelAndView show(@PathVariable long id, Viewer viewer) {
        return pages.show(new UserId(id), null, viewer);
    }

    @PostMapping("/settings/users/{id}")
    ModelAndView update(@PathVariable long id, UserForm form, Viewer viewer, Answer answer) {
        var user = new UserId(id);
        return answer.to(
                staff.change(user, form, viewer),
                Addresses::user,
                _ -> pages.show(user, form, viewer));
    }

    private ModelAndView newPage(UserForm form, Viewer viewer) {
        Forbidden.unless(viewer.may(Right.ADMINISTER), Right.ADMINISTER);
        return Answer.page("access/users/form", "page", new NewUserPage(form, branches.tree()));
    }
}
