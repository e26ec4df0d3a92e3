package soyuznik.plans.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.Viewer;

/** Where the plan from above and that from below differ. */
@Controller
@RequestMapping(PlanAddress.PATH + "/differences")
class DifferenceController {
    private final DifferencePages pages;

    DifferenceController(DifferencePages pages) {
        this.pages = pages;
    }

    @GetMapping
    ModelAndView index(@RequestParam Map<String, String> typed, Viewer viewer) {
        return pages.show(typed, viewer);
    }
}
