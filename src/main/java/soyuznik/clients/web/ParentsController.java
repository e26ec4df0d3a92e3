package soyuznik.clients.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.clients.ClientList;
import soyuznik.clients.Companies;
import soyuznik.clients.Holdings;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** The holding of a client, and the company that it belongs to. */
@Controller
class ParentsController {
    private static final int FOUND = 20;
    private final Holdings holdings;
    private final Companies companies;
    private final ClientList list;

    ParentsController(Holdings holdings, Companies companies, ClientList list) {
        this.holdings = holdings;
        this.companies = companies;
        this.list = list;
    }

    @GetMapping("/companies/{id}/holding")
    ModelAndView index(@PathVariable long id, Viewer viewer) {
        var client = companies.get(new CompanyId(id), viewer);
        boolean mayEdit = viewer.may(Right.EDIT_CLIENTS, client.own());
        var page = new HoldingPage(client, holdings.of(client, viewer), mayEdit);
        return Answer.page("clients/holding/index", "page", page);
    }

    @GetMapping("/companies/{id}/parent/new")
    ModelAndView form(
            @PathVariable long id, @RequestParam(defaultValue = "") String q, Viewer viewer) {
        var client = companies.get(new CompanyId(id), Right.EDIT_CLIENTS, viewer);
        return form(new CompanyId(client.id().value()), q, viewer);
    }

    /** Without a parent it belongs to nobody. */
    @PostMapping("/companies/{id}/parent")
    ModelAndView update(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long parent,
            Viewer viewer,
            Answer answer) {
        var company = new CompanyId(id);
        return answer.to(
                holdings.attach(company, parent == null ? null : new CompanyId(parent), viewer),
                _ -> "/companies/" + id + "#holding",
                _ -> form(company, "", viewer));
    }

    private ModelAndView form(CompanyId id, String words, Viewer viewer) {
        var found =
                list.search(viewer, false, words).stream()
                        .filter(row -> !row.id().equals(id))
                        .limit(FOUND)
                        .toList();
        var page = new ParentPage(companies.get(id, viewer), words.strip(), found);
        return Answer.page("clients/holding/form", "page", page);
    }
}
