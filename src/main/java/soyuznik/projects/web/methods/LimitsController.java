package soyuznik.projects.web.methods;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.Viewer;
import soyuznik.projects.MethodLimits;
import soyuznik.projects.methods.Limits;
import soyuznik.shell.Answer;
import soyuznik.shell.FormKey;

/** Up to where a short sale is proposed. */
@Controller
@RequestMapping(LimitsPage.PATH)
class LimitsController {
    private final Limits limits;

    LimitsController(Limits limits) {
        this.limits = limits;
    }

    @GetMapping("/edit")
    ModelAndView edit(Viewer viewer) {
        MethodPages.demand(viewer);
        var kept = limits.get();
        return page(kept, Limits.values(kept));
    }

    @PostMapping
    ModelAndView update(@RequestParam Map<String, String> typed, Answer answer, Viewer viewer) {
        return answer.to(
                limits.change(FormKey.version(typed), typed, viewer),
                _ -> "/settings/methods",
                _ -> page(limits.get(), typed));
    }

    private static ModelAndView page(MethodLimits kept, Map<String, String> typed) {
        return Answer.page("projects/method/limits", "page", new LimitsPage(kept, typed));
    }
}
