package soyuznik.plans.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.Viewer;

/** Whether we keep up with the plan of the year. */
@Controller
@RequestMapping(PlanAddress.PATH)
class PlanController {
    private final PlanPages pages;

    PlanController(PlanPages pages) {
        this.pages = pages;
    }

    @GetMapping
    ModelAndView index(@RequestParam Map<String, String> typed, Viewer viewer) {
        return pages.show(typed, viewer);
    }
}
