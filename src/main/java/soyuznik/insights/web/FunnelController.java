package soyuznik.insights.web;

import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.insights.Counted;
import soyuznik.insights.Funnels;
import soyuznik.kernel.Viewer;

@Controller
@RequestMapping(FunnelController.PATH)
class FunnelController {
    static final String PATH = "/insights/funnel";

    private final CohortFilters filters;
    private final Funnels funnels;

    FunnelController(CohortFilters filters, Funnels funnels) {
        this.filters = filters;
        this.funnels = funnels;
    }

    @GetMapping
    ModelAndView index(@RequestParam Map<String, String> typed, Viewer viewer) {
        var read = filters.read(PATH, typed, viewer);
        return read.shown("insights/funnel/index", figures(read, viewer));
    }

    FunnelPage figures(CohortFilters.Read read, Viewer viewer) {
        var funnel = funnels.of(read.cohort(), viewer);
        var against = read.against().map(other -> funnels.of(other, viewer));
        return new FunnelPage(
                read.page().of(Stream.concat(Stream.of(funnel), against.stream())),
                funnel.figures(),
                against.map(Counted::figures));
    }
}
