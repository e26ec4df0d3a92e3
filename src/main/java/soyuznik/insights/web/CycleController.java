package soyuznik.insights.web;

import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.insights.Counted;
import soyuznik.insights.Cycle;
import soyuznik.insights.Cycles;
import soyuznik.insights.Stays;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Cohort;

@Controller
@RequestMapping(CycleController.PATH)
class CycleController {
    static final String PATH = "/insights/cycle";

    private final CohortFilters filters;
    private final Cycles cycles;
    private final Stays stays;

    CycleController(CohortFilters filters, Cycles cycles, Stays stays) {
        this.filters = filters;
        this.cycles = cycles;
        this.stays = stays;
    }

    /** How long a whole sale takes; with a stage in the address, how long it stands there. */
    @GetMapping
    ModelAndView index(@RequestParam Map<String, String> typed, Viewer viewer) {
        var read = filters.read(PATH, typed, viewer);
        return read.shown("insights/cycle/index", figures(read, viewer));
    }

    CyclePage figures(CohortFilters.Read read, Viewer viewer) {
        var page = read.page();
        var course = cycle(page, read.cohort(), viewer).map(Course::of);
        var against = read.against().map(other -> cycle(page, other, viewer).map(Course::of));
        return new CyclePage(
                page.of(Stream.concat(Stream.of(course), against.stream())),
                course.figures(),
                against.map(Counted::figures));
    }

    private Counted<Cycle> cycle(CohortPage page, Cohort cohort, Viewer viewer) {
        return page.stage()
                .map(stage -> stays.of(cohort, viewer, stage.code()))
                .orElseGet(() -> cycles.of(cohort, viewer));
    }
}
