package soyuznik.insights.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.insights.Losses;
import soyuznik.kernel.Viewer;

@Controller
@RequestMapping(LossesController.PATH)
class LossesController {
    static final String PATH = "/insights/losses";

    private final CohortFilters filters;
    private final Losses losses;

    LossesController(CohortFilters filters, Losses losses) {
        this.filters = filters;
        this.losses = losses;
    }

    @GetMapping
    ModelAndView index(@RequestParam Map<String, String> typed, Viewer viewer) {
        var read = filters.read(PATH, typed, viewer);
        return read.shown("insights/losses/index", figures(read, viewer));
    }

    LossesPage figures(CohortFilters.Read read, Viewer viewer) {
        return LossesPage.of(read.page(), losses, read.cohort(), viewer);
    }
}
