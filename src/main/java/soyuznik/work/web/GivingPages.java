package soyuznik.work.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.shell.Forbidden;
import soyuznik.work.About;
import soyuznik.work.ChosenTalks;
import soyuznik.work.Grounds;
import soyuznik.work.TalkProjects;

/** Makes the page on which several talks of a client are given to one of its projects. */
@Component
class GivingPages {
    private final ChosenTalks chosen;
    private final TalkProjects projects;
    private final Grounds grounds;

    GivingPages(ChosenTalks chosen, TalkProjects projects, Grounds grounds) {
        this.chosen = chosen;
        this.projects = projects;
        this.grounds = grounds;
    }

    GivingPage page(GivingForm form, Viewer viewer) {
        Forbidden.unless(viewer.may(Right.LEAD_PROJECTS), Right.LEAD_PROJECTS);
        var page = new GivingPage(form, chosen.list(form.talks(), viewer), List.of(), false);
        var client = page.client();
        if (client == null) {
            return page;
        }
        var ground = grounds.get(client, viewer);
        return new GivingPage(form, page.chosen(), projects.offered(ground), ground.leads(viewer));
    }

    ModelAndView form(GivingForm form, Viewer viewer) {
        return Answer.page("work/giving/form", "page", page(form, viewer));
    }

    /** What the form asked of the page that it stood on. */
    Outcome<About> give(GivingPage page, Viewer viewer) {
        var form = page.form();
        var client = page.client();
        if (client == null) {
            return Outcome.refused(
                    page.chosen().isEmpty() ? "work.giving.none" : "work.giving.clients");
        }
        return page.may()
                ? projects.give(client, form.talks(), form.projectId(), viewer)
                : new Outcome.Refused<>(foreign(page));
    }

    private static Text foreign(GivingPage page) {
        return Text.of("work.giving.foreign", "client", page.clients().getFirst().name());
    }
}
