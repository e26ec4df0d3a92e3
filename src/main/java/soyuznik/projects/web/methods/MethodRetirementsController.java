package soyuznik.projects.web.methods;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.Viewer;
import soyuznik.projects.methods.Retirements;
import soyuznik.shell.Answer;

/** No new project follows a method any more, or again. */
@Controller
class MethodRetirementsController {
    private final Retirements retirements;
    private final MethodPages pages;

    MethodRetirementsController(Retirements retirements, MethodPages pages) {
        this.retirements = retirements;
        this.pages = pages;
    }

    @PostMapping("/settings/methods/{method}/retirement")
    ModelAndView create(@PathVariable String method, Answer answer, Viewer viewer) {
        return answer.to(
                retirements.retire(method, viewer),
                code -> "/settings/methods/" + code,
                _ -> pages.show(method, viewer));
    }

    @PostMapping("/settings/methods/{method}/revival")
    ModelAndView destroy(@PathVariable String method, Answer answer, Viewer viewer) {
        return answer.to(
                retirements.revive(method, viewer),
                code -> "/settings/methods/" + code,
                _ -> pages.show(method, viewer));
    }
}
