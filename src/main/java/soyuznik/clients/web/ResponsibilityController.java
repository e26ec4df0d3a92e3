package soyuznik.clients.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.clients.Handover;
import soyuznik.clients.Takings;
import soyuznik.clients.Teams;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** Who leads a client: taken out of the pool, handed over, given back to the pool. */
@Controller
@RequestMapping("/companies/{id}")
class ResponsibilityController {
    private final Teams teams;
    private final Takings takings;
    private final CompanyPages pages;

    ResponsibilityController(Teams teams, Takings takings, CompanyPages pages) {
        this.teams = teams;
        this.takings = takings;
        this.pages = pages;
    }

    @PostMapping("/taking")
    ModelAndView create(@PathVariable long id, Viewer viewer, Answer answer) {
        var company = new CompanyId(id);
        return answer.to(
                teams.take(company, viewer),
                _ -> pages.after(company, viewer),
                _ -> pages.show(company, viewer));
    }

    @PostMapping("/responsibility")
    ModelAndView update(@PathVariable long id, HandoverForm form, Viewer viewer, Answer answer) {
        var company = new CompanyId(id);
        return answer.to(
                teams.handOver(company, form.handover(), viewer),
                _ -> pages.after(company, viewer),
                _ -> pages.show(company, viewer));
    }

    @PostMapping("/pool")
    ModelAndView destroy(@PathVariable long id, PoolForm form, Viewer viewer, Answer answer) {
        var company = new CompanyId(id);
        return answer.to(
                released(company, form, viewer),
                _ -> pages.after(company, viewer),
                _ -> pages.show(company, viewer));
    }

    private Outcome<CompanyId> released(CompanyId company, PoolForm form, Viewer viewer) {
        var taking = form.taking();
        return taking == null
                ? teams.release(company, viewer)
                : takings.withdraw(
                        company,
                        new Takings.Taking(taking, Boolean.TRUE.equals(form.stays())),
                        viewer);
    }

    /** What is taken back; nothing: the client is given back to the pool of its branch. */
    record PoolForm(@Nullable Long taking, @Nullable Boolean stays) {}

    /** To whom, and whether the giver stays on the team. */
    record HandoverForm(@Nullable Long user, @Nullable Boolean stays) {
        Handover handover() {
            return new Handover(new UserId(user == null ? 0 : user), Boolean.TRUE.equals(stays));
        }
    }
}
