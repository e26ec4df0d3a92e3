package soyuznik.projects.web;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.projects.bulk.ManyChanges;
import soyuznik.shell.Answer;
import soyuznik.shell.Forbidden;

/** Makes the pages on which many projects are changed at once. */
@Component
class ManyPages {
    private final ManyChanges changes;
    private final Choices choices;

    ManyPages(ManyChanges changes, Choices choices) {
        this.changes = changes;
        this.choices = choices;
    }

    ModelAndView form(ManyForm form, Viewer viewer) {
        Forbidden.unless(viewer.may(Right.LEAD_PROJECTS), Right.LEAD_PROJECTS);
        var chosen = changes.chosen(form.projects(), viewer);
        var page = new ManyPage(form, chosen, choices.owners(null, viewer));
        return Answer.page("projects/bulk/form", "page", page);
    }

    Outcome<Long> make(ManyForm form, Viewer viewer) {
        var errors = form.errors();
        return errors.isEmpty()
                ? changes.make(form.asked(), viewer)
                : new Outcome.Invalid<>(errors);
    }

    ModelAndView show(long id, Viewer viewer) {
        return Answer.page("projects/bulk/show", "change", changes.get(id, viewer));
    }
}
