package soyuznik.plans.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.Viewer;
import soyuznik.plans.YearPlans;
import soyuznik.shell.Answer;
import soyuznik.shell.FormKey;

/** The plan from above: how much a year is to grow. */
@Controller
@RequestMapping(PlanAddress.PATH + "/growth")
class GrowthController {
    private final YearPlans plans;
    private final PlanPages pages;

    GrowthController(YearPlans plans, PlanPages pages) {
        this.plans = plans;
        this.pages = pages;
    }

    @GetMapping("/edit")
    ModelAndView edit(@RequestParam Map<String, String> typed, Viewer viewer) {
        return pages.edit(typed, viewer);
    }

    @PostMapping
    ModelAndView update(@RequestParam Map<String, String> typed, Answer answer, Viewer viewer) {
        return answer.to(
                plans.set(pages.key(typed, viewer), FormKey.version(typed), typed, viewer),
                PlanPages::after,
                _ -> pages.again(typed, viewer));
    }

    @PostMapping("/{plan}/withdrawal")
    ModelAndView destroy(@PathVariable long plan, Answer answer, Viewer viewer) {
        return answer.to(
                plans.withdraw(plan, viewer), PlanPages::after, _ -> pages.show(Map.of(), viewer));
    }
}
