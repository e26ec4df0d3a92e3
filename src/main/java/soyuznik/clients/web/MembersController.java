package soyuznik.clients.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.clients.Teams;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** Who stands on the team of a client. */
@Controller
@RequestMapping("/companies/{id}")
class MembersController {
    private final Teams teams;
    private final CompanyPages pages;

    MembersController(Teams teams, CompanyPages pages) {
        this.teams = teams;
        this.pages = pages;
    }

    @PostMapping("/members")
    ModelAndView create(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long user,
            Viewer viewer,
            Answer answer) {
        var company = new CompanyId(id);
        return answer.to(
                teams.join(company, new UserId(user), viewer),
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
}
