package soyuznik.clients.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.clients.Companies;
import soyuznik.clients.merging.Namesakes;
import soyuznik.clients.merging.PersonDuplicates;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.shell.Forbidden;

/** Makes the pages of people who may be one person. */
@Component
class NamesakesPages {
    private final Companies companies;
    private final Namesakes namesakes;
    private final PersonDuplicates duplicates;

    NamesakesPages(Companies companies, Namesakes namesakes, PersonDuplicates duplicates) {
        this.companies = companies;
        this.namesakes = namesakes;
        this.duplicates = duplicates;
    }

    ModelAndView queue(@Nullable String after, Viewer viewer) {
        Forbidden.unless(viewer.may(Right.REASSIGN), Right.REASSIGN);
        var page =
                new PersonQueuePage(
                        duplicates.page(viewer, after),
                        after == null ? duplicates.count(viewer) : 0);
        return Answer.page("clients/namesake/queue", "page", page);
    }

    /** Who of the client’s people may be one. */
    ModelAndView at(CompanyId id, Viewer viewer) {
        var company = companies.get(id, Right.REASSIGN, viewer);
        var page = new NamesakesPage(id, company.data().name(), namesakes.at(id, viewer));
        return Answer.page("clients/namesake/index", "page", page);
    }

    /** After a merger: to its people, if some of them may be one. */
    String after(CompanyId kept, Viewer viewer) {
        var client = "/companies/" + kept;
        return namesakes.at(kept, viewer).isEmpty() ? client : client + "/namesakes";
    }
}
