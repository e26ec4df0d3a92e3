package soyuznik.access.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.History;
import soyuznik.access.Past;
import soyuznik.access.Users;
import soyuznik.journal.Stretch;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.shell.Choice;
import soyuznik.shell.FilterFields;
import soyuznik.shell.Forbidden;

/** What was done to access and data, over all records. */
// T-07
@Controller
class AuditController {
    private static final String PAGE = "access/audit";

    private final History history;
    private final Users users;
    private final Clock clock;

    AuditController(History history, Users users, Clock clock) {
        this.history = history;
        this.users = users;
        this.clock = clock;
    }

    @GetMapping(AuditForm.PATH)
    ModelAndView index(@RequestParam Map<String, String> typed, Viewer viewer) {
        Forbidden.unless(viewer.may(Right.AUDIT), Right.AUDIT);
        var form = new AuditForm(typed);
        var fields = new FilterFields(typed);
        var filter = form.filter(fields, clock.getZone());
        var stretch = Stretch.from(fields.id("from"));
        return fields.errors().isEmpty()
                ? shown(form, history.audited(filter, stretch))
                : mend(form, fields);
    }

    private ModelAndView shown(AuditForm form, Past past) {
        return Answer.page(PAGE, "page", new AuditPage(form, past, people()));
    }

    private ModelAndView mend(AuditForm form, FilterFields fields) {
        var trouble = new Answer.Trouble.Fields(fields.errors());
        var page = new AuditPage(form, new Past(List.of(), null), people());
        var shown = Answer.page(PAGE, "page", page, "trouble", trouble);
        shown.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return shown;
    }

    /** Also those who left: what they did before is asked about most. */
    private List<Choice> people() {
        return users.everybody().stream()
                .map(user -> new Choice(user.id().toString(), user.name().full()))
                .toList();
    }
}
