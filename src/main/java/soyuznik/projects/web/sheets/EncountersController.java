package soyuznik.projects.web.sheets;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.clients.Companies;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Viewer;
import soyuznik.projects.sheets.Encounters;
import soyuznik.shell.Answer;

/** What is known of a competitor across all projects that one sees. */
// M-01
@Controller
class EncountersController {
    private final Companies companies;
    private final Encounters encounters;

    EncountersController(Companies companies, Encounters encounters) {
        this.companies = companies;
        this.encounters = encounters;
    }

    @GetMapping("/companies/{id}/encounters")
    ModelAndView index(@PathVariable long id, Viewer viewer) {
        var rival = companies.get(new CompanyId(id), viewer);
        var page =
                new EncountersPage(
                        rival,
                        encounters.of(rival.id(), viewer),
                        encounters.counts(rival.id(), viewer),
                        encounters.reactions(rival.id(), viewer));
        return Answer.page("projects/encounter/index", "page", page);
    }
}
