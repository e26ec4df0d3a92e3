package soyuznik.buying.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.buying.TypicalProblems;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** A typical problem is offered no more, or again. */
@Controller
@RequestMapping(TypicalPages.PATH + "/{typical}/retirement")
class TypicalRetirementsController {
    private final TypicalProblems problems;
    private final TypicalPages pages;

    TypicalRetirementsController(TypicalProblems problems, TypicalPages pages) {
        this.problems = problems;
        this.pages = pages;
    }

    @PostMapping
    ModelAndView create(@PathVariable long typical, Answer answer, Viewer viewer) {
        return answer.to(
                problems.retire(typical, true, viewer),
                _ -> TypicalPages.PATH,
                _ -> pages.list(viewer));
    }

    @PostMapping("/withdrawal")
    ModelAndView destroy(@PathVariable long typical, Answer answer, Viewer viewer) {
        return answer.to(
                problems.retire(typical, false, viewer),
                _ -> TypicalPages.PATH,
                _ -> pages.list(viewer));
    }
}
