package soyuznik.work.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.Roster;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.shell.FilterFields;
import soyuznik.work.FoundPromises;
import soyuznik.work.PromiseFilter;

/** Promises of all talks. */
@Controller
@RequestMapping(PromiseListForm.PATH)
class AllPromisesController {
    private static final FoundPromises.Found NOTHING =
            new FoundPromises.Found(List.of(), null, false);

    private final FoundPromises found;
    private final Roster roster;
    private final Clock clock;

    AllPromisesController(FoundPromises found, Roster roster, Clock clock) {
        this.found = found;
        this.roster = roster;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView index(@RequestParam Map<String, String> typed, Viewer viewer) {
        var form = new PromiseListForm(typed);
        var fields = new FilterFields(typed);
        var filter = form.filter(fields);
        return fields.errors().isEmpty()
                ? shown(page(form, found(form, filter, viewer), viewer))
                : mend(page(form, NOTHING, viewer), fields);
    }

    private FoundPromises.Found found(PromiseListForm form, PromiseFilter filter, Viewer viewer) {
        var today = LocalDate.now(clock);
        return found.page(viewer, new FoundPromises.Asked(filter, today, form.after()));
    }

    private static ModelAndView shown(PromiseListPage page) {
        return Answer.page("work/promise/index", "page", page);
    }

    private static ModelAndView mend(PromiseListPage page, FilterFields fields) {
        var shown = shown(page).addObject("trouble", new Answer.Trouble.Fields(fields.errors()));
        shown.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return shown;
    }

    private PromiseListPage page(PromiseListForm form, FoundPromises.Found found, Viewer viewer) {
        boolean wide = viewer.scopes().stream().anyMatch(scope -> scope <= Viewer.ALL);
        return new PromiseListPage(
                form,
                found,
                wide ? roster.owners() : List.of(),
                wide ? roster.places() : List.of());
    }
}
