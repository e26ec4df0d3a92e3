package soyuznik.buying.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.buying.TypicalProblems;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.shell.FormKey;

/** The library of typical problems. */
@Controller
@RequestMapping(TypicalPages.PATH)
class TypicalProblemsController {
    private final TypicalProblems problems;
    private final TypicalPages pages;

    TypicalProblemsController(TypicalProblems problems, TypicalPages pages) {
        this.problems = problems;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView index(Viewer viewer) {
        return pages.list(viewer);
    }

    /** With what clients have confirmed elsewhere, if it came from there. */
    @GetMapping("/new")
    ModelAndView form(@RequestParam Map<String, String> typed, Viewer viewer) {
        return pages.fresh(typed, viewer);
    }

    @PostMapping
    ModelAndView create(@RequestParam Map<String, String> typed, Answer answer, Viewer viewer) {
        return answer.to(
                problems.add(FormKey.of(typed), typed, viewer),
                _ -> TypicalPages.PATH,
                _ -> pages.fresh(typed, viewer));
    }

    @GetMapping("/{typical}/edit")
    ModelAndView edit(@PathVariable long typical, Viewer viewer) {
        return pages.edit(typical, viewer);
    }

    @PostMapping("/{typical}")
    ModelAndView update(
            @PathVariable long typical,
            @RequestParam Map<String, String> typed,
            Answer answer,
            Viewer viewer) {
        return answer.to(
                problems.change(typical, FormKey.version(typed), typed, viewer),
                _ -> TypicalPages.PATH,
                _ -> pages.edit(typical, typed, viewer));
    }
}
