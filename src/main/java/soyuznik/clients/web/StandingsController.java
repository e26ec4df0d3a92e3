package soyuznik.clients.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.clients.Companies;
import soyuznik.clients.Standing;
import soyuznik.clients.Standings;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** How a client stands, decided by hand. */
@Controller
@RequestMapping("/companies/{id}/standings")
class StandingsController {
    private final Standings standings;
    private final Companies companies;

    StandingsController(Standings standings, Companies companies) {
        this.standings = standings;
        this.companies = companies;
    }

    /** A decision as it was typed. */
    record Typed(String state, String reason) {
        Typed {
            state = state == null ? "" : state;
            reason = reason == null ? "" : reason.strip();
        }

        Outcome<CompanyId> by(Standings standings, CompanyId id, Viewer viewer) {
            return Standing.State.find(state)
                    .map(one -> standings.decide(id, one, reason, viewer))
                    .orElseGet(() -> Outcome.invalid("state", "ui.input.CHOICE"));
        }
    }

    @GetMapping
    ModelAndView index(@PathVariable long id, Viewer viewer) {
        return page(new CompanyId(id), null, viewer);
    }

    @PostMapping
    ModelAndView create(@PathVariable long id, Typed typed, Viewer viewer, Answer answer) {
        var company = new CompanyId(id);
        companies.get(company, Right.EDIT_CLIENTS, viewer);
        return answer.to(
                typed.by(standings, company, viewer),
                _ -> "/companies/" + id,
                _ -> page(company, typed, viewer));
    }

    @PostMapping("/withdrawal")
    ModelAndView destroy(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long standing,
            Viewer viewer,
            Answer answer) {
        var company = new CompanyId(id);
        return answer.to(
                standings.withdraw(company, standing, viewer),
                _ -> "/companies/" + id,
                _ -> page(company, null, viewer));
    }

    private ModelAndView page(CompanyId id, @Nullable Typed typed, Viewer viewer) {
        var client = companies.get(id, viewer);
        var page =
                new StandingsPage(
                        client,
                        standings.of(id, viewer),
                        typed == null ? client.state().name() : typed.state(),
                        typed == null ? "" : typed.reason(),
                        viewer.may(Right.EDIT_CLIENTS, client.own()));
        return Answer.page("clients/standing/index", "page", page);
    }
}
