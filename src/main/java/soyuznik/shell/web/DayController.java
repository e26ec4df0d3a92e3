package soyuznik.shell.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.shell.Attention;
import soyuznik.shell.Day;
import soyuznik.shell.Portable;

/** What all modules want the viewer to think of today, the most urgent first. */
@Controller
class DayController {
    private final List<Attention> sources;
    private final List<Portable> portables;
    private final Clock clock;

    DayController(
            ObjectProvider<Attention> sources, ObjectProvider<Portable> portables, Clock clock) {
        this.sources = sources.stream().toList();
        this.portables = portables.stream().toList();
        this.clock = clock;
    }

    @GetMapping("/day")
    ModelAndView show(Viewer viewer) {
        var today = LocalDate.now(clock);
        var told = sources.stream().map(source -> source.of(viewer, today)).toList();
        return Answer.page("shell/day", "page", Day.of(told), "portables", portables);
    }
}
