package soyuznik.insights.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.insights.Cycles;
import soyuznik.kernel.Viewer;

@Controller
@RequestMapping(CycleController.PATH)
class CycleController {
    static final String PATH = "/insights/cycle";

    private final CohortFilters filters;
    private final Cycles cycles;

    CycleController(CohortFilters filters, Cycles cycles) {
        this.filters = filters;
        this.cycles = cycles;
    }

    @GetMapping
    ModelAndView index(@RequestParam Map<String, String> typed, Viewer viewer) {
        var read = filters.read(PATH, typed, viewer);
        var cycle = cycles.of(read.cohort(), viewer, filters.today());
        return read.shown("insights/cycle/index", new CyclePage(read.page(), cycle));
    }
}
