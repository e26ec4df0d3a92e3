package soyuznik.clients.web;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import soyuznik.access.History;
import soyuznik.access.PastPage;
import soyuznik.clients.ClientFolder;
import soyuznik.clients.ClientFolders;
import soyuznik.clients.Company;
import soyuznik.clients.Teams;
import soyuznik.clients.merging.Mergers;
import soyuznik.journal.Stretch;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.shell.NotFound;

/** Makes the page of one company: four statements, whatever it holds. */
@Component
class CompanyPages {
    private static final int LINES = 20;

    private final ClientFolders folders;
    private final Mergers mergers;
    private final CompanyWords words;
    private final History history;

    CompanyPages(ClientFolders folders, Mergers mergers, CompanyWords words, History history) {
        this.folders = folders;
        this.mergers = mergers;
        this.words = words;
        this.history = history;
    }

    ModelAndView show(CompanyId id, Viewer viewer) {
        return folders.find(id, viewer)
                .map(folder -> page(folder, viewer))
                .orElseGet(() -> heir(id, viewer));
    }

    /** The client that this one became part of. */
    private ModelAndView heir(CompanyId id, Viewer viewer) {
        var heir = mergers.heir(id, viewer).orElseThrow(NotFound::new);
        return new ModelAndView(new RedirectView("/companies/" + heir, true));
    }

    private ModelAndView page(ClientFolder folder, Viewer viewer) {
        var page =
                new CompanyPage(
                        folder,
                        history.about(folder.parts(), Stretch.newest(LINES), viewer),
                        words.dictionaries(),
                        words.fields(),
                        allowed(folder.company(), viewer));
        return Answer.page("clients/company/show", "page", page);
    }

    ModelAndView history(CompanyId id, Stretch stretch, Viewer viewer) {
        var folder = folders.get(id, viewer);
        var name = folder.company().data().name();
        var past = history.about(folder.parts(), stretch, viewer);
        return Answer.page(
                "access/past",
                "page",
                new PastPage("place.clients", "/companies", name, "/companies/" + id, past));
    }

    /** Where to go after an act: to the client, or to the list when the viewer sees it no more. */
    String after(CompanyId id, Viewer viewer) {
        return folders.find(id, viewer).isPresent() ? "/companies/" + id : "/companies";
    }

    private static CompanyPage.Allowed allowed(Company company, Viewer viewer) {
        boolean takes = company.responsible() == null && viewer.may(Right.MAKE_CLIENTS);
        return new CompanyPage.Allowed(
                viewer.user(),
                viewer.may(Right.EDIT_CLIENTS, company.own()),
                viewer.may(Right.LEAD_PROJECTS, company.own()),
                Teams.decides(company, viewer),
                viewer.may(Right.REASSIGN),
                takes);
    }
}
