package soyuznik.work.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.work.Waiting;

/** The talks of the next days: what the browser keeps on the device for them. */
@Controller
class AheadController {
    static final String PATH = "/day/talks";

    private final Waiting waiting;
    private final Clock clock;

    AheadController(Waiting waiting, Clock clock) {
        this.waiting = waiting;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView index(Viewer viewer) {
        var talks = waiting.ahead(viewer, LocalDate.now(clock));
        var page = new AheadPage(talks, viewer.may(Right.LEAD_PROJECTS, true));
        return Answer.page("work/talk/coming", "page", page);
    }
}
