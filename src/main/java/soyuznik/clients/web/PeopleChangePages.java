package soyuznik.clients.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.clients.Tags;
import soyuznik.clients.bulk.PeopleChanges;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.shell.Forbidden;

/** Makes the pages on which many people are changed at once. */
@Component
class PeopleChangePages {
    private final PeopleChanges changes;
    private final Tags tags;
    private final Clock clock;

    PeopleChangePages(PeopleChanges changes, Tags tags, Clock clock) {
        this.changes = changes;
        this.tags = tags;
        this.clock = clock;
    }

    ModelAndView form(PeopleChangeForm form, Viewer viewer) {
        Forbidden.unless(viewer.may(Right.EDIT_CLIENTS), Right.EDIT_CLIENTS);
        var chosen = changes.chosen(form.people(), viewer);
        return Answer.page(
                "clients/people/form", "page", new PeopleChangePage(form, chosen, tags.offered()));
    }

    Outcome<Long> make(PeopleChangeForm form, Viewer viewer) {
        return form.wish(LocalDate.now(clock))
                .map(wish -> changes.make(form.asked(wish), viewer))
                .orElseGet(() ->
                        new Outcome.Invalid<>(
                                List.of(FieldError.of("basis", "people.bulk.basis_missing"))));
    }

    ModelAndView show(long id, Viewer viewer) {
        return Answer.page("clients/people/show", "change", changes.get(id, viewer));
    }
}
