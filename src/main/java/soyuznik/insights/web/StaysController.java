package soyuznik.insights.web;

import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.insights.Stays;
import soyuznik.kernel.Viewer;

/** How long they stand in each stage: a part of the page of the cycle that comes after it. */
@Controller
@RequestMapping(CycleController.PATH + "/stages")
class StaysController {
    private final CohortFilters filters;
    private final Stays stays;

    StaysController(CohortFilters filters, Stays stays) {
        this.filters = filters;
        this.stays = stays;
    }

    @GetMapping
    ModelAndView index(@RequestParam Map<String, String> typed, Viewer viewer) {
        var read = filters.read(CycleController.PATH, typed, viewer);
        var counted = stays.of(read.cohort(), viewer);
        var figures = new StaysPage(read.page().of(Stream.of(counted)), counted.figures());
        return read.shown("insights/cycle/stages", figures);
    }
}
