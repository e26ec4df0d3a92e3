package soyuznik.clients.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.Users;
import soyuznik.clients.Companies;
import soyuznik.clients.TeamRoles;
import soyuznik.clients.Teams;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Right;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.shell.Forbidden;

/** Who stands on the team of a client. */
@Controller
@RequestMapping("/companies/{id}")
class MembersController {
    private final Teams teams;
    private final TeamRoles roles;
    private final Companies companies;
    private final Users users;
    private final CompanyPages pages;

    private final CompanyWords words;

    MembersController(
            Teams teams,
            TeamRoles roles,
            Companies companies,
            Users users,
            CompanyPages pages,
            CompanyWords words) {
        this.teams = teams;
        this.roles = roles;
        this.companies = companies;
        this.users = users;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/members/new")
    ModelAndView form(@PathVariable long id, Viewer viewer) {
        var client = companies.get(new CompanyId(id), viewer);
        Forbidden.unless(Teams.decides(client, viewer), Right.REASSIGN);
        boolean reassign = viewer.may(Right.REASSIGN);
        var page = new TeamPage(client, Colleagues.choices(users), words.dictionaries(), reassign);
        return Answer.page("clients/team/form", "page", page);
    }

    @PostMapping("/members")
    ModelAndView create(@PathVariable long id, Form form, Viewer viewer, Answer answer) {
        var company = new CompanyId(id);
        return answer.to(
                roles.join(company, form.member(), form.word(), viewer),
                _ -> pages.after(company, viewer),
                _ -> pages.show(company, viewer));
    }

    @PostMapping("/departures")
    ModelAndView destroy(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long user,
            Viewer viewer,
            Answer answer) {
        var company = new CompanyId(id);
        return answer.to(
                teams.leave(company, new UserId(user), viewer),
                _ -> pages.after(company, viewer),
                _ -> pages.show(company, viewer));
    }

    /** Who joins, and in what role. */
    record Form(@Nullable Long user, @Nullable Long role) {
        UserId member() {
            return new UserId(user == null ? 0 : user);
        }

        long word() {
            return role == null ? 0 : role;
        }
    }
}
