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
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.shell.FilterFields;
import soyuznik.work.FoundTalks;
import soyuznik.work.TalkFilter;

/** Talks about all projects. */
@Controller
@RequestMapping(TalkListForm.PATH)
class AllTalksController {
    private static final FoundTalks.Found NOTHING = new FoundTalks.Found(List.of(), null, false);

    private final FoundTalks found;
    private final Roster roster;
    private final Clock clock;

    AllTalksController(FoundTalks found, Roster roster, Clock clock) {
        this.found = found;
        this.roster = roster;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView index(@RequestParam Map<String, String> typed, Viewer viewer) {
        var form = new TalkListForm(typed);
        var fields = new FilterFields(typed);
        var filter = form.filter(fields);
        return fields.errors().isEmpty()
                ? Answer.page(
                        "work/talk/all", "page", page(form, found(form, filter, viewer), viewer))
                : mend(page(form, NOTHING, viewer), fields);
    }

    private FoundTalks.Found found(TalkListForm form, TalkFilter filter, Viewer viewer) {
        return found.page(viewer, new FoundTalks.Asked(filter, LocalDate.now(clock), form.after()));
    }

    private static ModelAndView mend(TalkListPage page, FilterFields fields) {
        var trouble = new Answer.Trouble.Fields(fields.errors());
        var shown = Answer.page("work/talk/all", "page", page, "trouble", trouble);
        shown.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return shown;
    }

    private TalkListPage page(TalkListForm form, FoundTalks.Found found, Viewer viewer) {
        boolean wide = viewer.scopes().stream().anyMatch(scope -> scope <= Viewer.ALL);
        return new TalkListPage(
                form,
                found,
                wide ? roster.owners() : List.of(),
                wide ? roster.places() : List.of(),
                viewer.may(Right.LEAD_PROJECTS));
    }
}
