package soyuznik.insights.web;

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
import soyuznik.insights.Advances;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.shell.FilterFields;

@Controller
@RequestMapping(AdvancesForm.PATH)
class AdvancesController {
    private final Advances advances;
    private final Roster roster;
    private final Clock clock;

    AdvancesController(Advances advances, Roster roster, Clock clock) {
        this.advances = advances;
        this.roster = roster;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView index(@RequestParam Map<String, String> typed, Viewer viewer) {
        var form = new AdvancesForm(typed).begun(LocalDate.now(clock));
        var fields = new FilterFields(form.typed());
        var shown = Answer.page("insights/talks/index", "figures", figures(form, fields, viewer));
        if (!fields.errors().isEmpty()) {
            shown.addObject("trouble", new Answer.Trouble.Fields(fields.errors()));
            shown.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return shown;
    }

    /** Empty where the address could not be read; the fields tell it. */
    AdvancesPage figures(AdvancesForm form, FilterFields fields, Viewer viewer) {
        var filter = form.filter(fields);
        boolean wide = viewer.scopes().stream().anyMatch(scope -> scope <= Viewer.ALL);
        return new AdvancesPage(
                form,
                wide ? roster.owners() : List.of(),
                wide ? roster.places() : List.of(),
                fields.errors().isEmpty()
                        ? advances.of(filter, viewer, LocalDate.now(clock))
                        : List.of());
    }
}
