package soyuznik.clients.web;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import soyuznik.access.History;
import soyuznik.clients.Companies;
import soyuznik.clients.Company;
import soyuznik.clients.Teams;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.shell.NotFound;

/** Makes the page of one company. */
@Component
class CompanyPages {
    private static final int LINES = 20;

    private final Companies companies;
    private final CompanyParts parts;
    private final History history;

    CompanyPages(Companies companies, CompanyParts parts, History history) {
        this.companies = companies;
        this.parts = parts;
        this.history = history;
    }

    ModelAndView show(CompanyId id, Viewer viewer) {
        return companies
                .find(id, viewer)
                .map(company -> page(company, viewer))
                .orElseGet(() -> heir(id, viewer));
    }

    /** The client that this one became part of. */
    private ModelAndView heir(CompanyId id, Viewer viewer) {
        var heir = parts.mergers().heir(id, viewer).orElseThrow(NotFound::new);
        return new ModelAndView(new RedirectView("/companies/" + heir, true));
    }

    private ModelAndView page(Company company, Viewer viewer) {
        var id = company.id();
        var allowed = allowed(company, viewer);
        var page =
                new CompanyPage(
                        company,
                        parts.people().of(id, viewer),
                        parts.teams().of(id, viewer),
                        parts.requests().open(id, viewer),
                        parts.regions().of(id, viewer),
                        history.about(parts.mergers().parts(id), LINES),
                        parts.words().dictionaries(),
                        parts.words().fields(),
                        parts.tags().of(id, viewer),
                        allowed);
        return Answer.page("clients/company/show", "page", page);
    }

    /** Where to go after an act: to the client, or to the list when the viewer sees it no more. */
    String after(CompanyId id, Viewer viewer) {
        return companies.find(id, viewer).isPresent() ? "/companies/" + id : "/companies";
    }

    private static CompanyPage.Allowed allowed(Company company, Viewer viewer) {
        boolean takes = company.responsible() == null && viewer.may(Right.MAKE_CLIENTS);
        return new CompanyPage.Allowed(
                viewer.user(),
                viewer.may(Right.EDIT_CLIENTS, company.own()),
                Teams.decides(company, viewer),
                viewer.may(Right.REASSIGN),
                takes);
    }
}
