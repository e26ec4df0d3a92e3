package soyuznik.plans.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.Viewer;

/** What has to be begun for the plan of new business. */
@Controller
@RequestMapping(PlanAddress.PATH + "/efforts")
class EffortController {
    private final EffortPages pages;

    EffortController(EffortPages pages) {
        this.pages = pages;
    }

    @GetMapping
    ModelAndView index(@RequestParam Map<String, String> typed, Viewer viewer) {
        return pages.show(typed, viewer);
    }
}
