package soyuznik.buying.web;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.buying.Offers;
import soyuznik.kernel.Language;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Projects;
import soyuznik.shell.Answer;
import soyuznik.shell.FormKey;

/** Makes the page of what is worth supposing in a project. */
@Component
class OfferPages {
    private final Projects projects;
    private final Offers offers;

    OfferPages(Projects projects, Offers offers) {
        this.projects = projects;
        this.offers = offers;
    }

    ModelAndView list(ProjectId id, Viewer viewer) {
        var project = projects.get(id, Right.LEAD_PROJECTS, viewer);
        return Answer.page(
                "buying/typical/offers",
                "page",
                new OffersPage(
                        project, offers.of(id, viewer), viewer.may(Right.EDIT_DICTIONARIES)));
    }

    static Offers.Taking taking(ProjectId project, Map<String, String> typed) {
        var typical = typed.getOrDefault("typical", "");
        return new Offers.Taking(
                project,
                typical.matches("\\d{1,18}") ? Long.parseLong(typical) : -1,
                FormKey.of(typed),
                typed.getOrDefault("language", "").equals("en") ? Language.EN : Language.RU);
    }
}
