package soyuznik.clients.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.clients.TeamRequests;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** «Попросить в команду», and the answers to it. */
// T-04
@Controller
@RequestMapping("/team-requests")
class TeamRequestsController {
    private final TeamRequests requests;
    private final CompanyForms forms;
    private final CompanyPages pages;

    TeamRequestsController(TeamRequests requests, CompanyForms forms, CompanyPages pages) {
        this.requests = requests;
        this.forms = forms;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView index(Viewer viewer) {
        return Answer.page("clients/request/index", "requests", requests.open(viewer));
    }

    /** The numbers as they were typed are all that is known of the client here. */
    @PostMapping
    ModelAndView create(@RequestParam Map<String, String> typed, Viewer viewer, Answer answer) {
        var form = CompanyForm.begun(typed);
        return answer.to(
                form.ask(requests, viewer), _ -> "/companies", _ -> forms.fresh(form, viewer));
    }

    @PostMapping("/{id}/acceptance")
    ModelAndView update(@PathVariable long id, Viewer viewer, Answer answer) {
        return answer.to(
                requests.accept(id, viewer),
                company -> pages.after(company, viewer),
                _ -> index(viewer));
    }

    @PostMapping("/{id}/refusal")
    ModelAndView destroy(@PathVariable long id, Viewer viewer, Answer answer) {
        return answer.to(
                requests.decline(id, viewer),
                company -> pages.after(company, viewer),
                _ -> index(viewer));
    }
}
