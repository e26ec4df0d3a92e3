package soyuznik.buying.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.buying.Problem;
import soyuznik.buying.Problems;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.shell.FormKey;

/** The problems that a project is to solve. */
@Controller
@RequestMapping("/projects/{id}/problems")
class ProblemsController {
    private final Problems problems;
    private final ProblemPages pages;

    ProblemsController(Problems problems, ProblemPages pages) {
        this.problems = problems;
        this.pages = pages;
    }

    /** Which problem an address names. */
    record Place(long id, long problem) {
        Problem.Key key() {
            return new Problem.Key(new ProjectId(id), problem);
        }
    }

    /** A problem as it was before the eyes. */
    record Seen(long id, long problem, int version) {
        Problem.Key key() {
            return new Problem.Key(new ProjectId(id), problem);
        }
    }

    @GetMapping
    ModelAndView index(
            @PathVariable long id, @RequestParam Map<String, String> asked, Viewer viewer) {
        return pages.list(new ProjectId(id), ProblemSieve.of(asked), viewer);
    }

    @PostMapping
    ModelAndView create(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            Answer answer,
            Viewer viewer) {
        var draft = new Problems.Draft(new ProjectId(id), FormKey.of(typed), typed);
        return answer.to(
                problems.add(draft, viewer),
                ProblemPages::after,
                _ -> pages.again(draft.project(), typed, viewer));
    }

    @GetMapping("/{problem}/edit")
    ModelAndView edit(Place place, Viewer viewer) {
        return pages.edit(place.key(), viewer);
    }

    @PostMapping("/{problem}")
    ModelAndView update(
            Seen seen, @RequestParam Map<String, String> typed, Answer answer, Viewer viewer) {
        return answer.to(
                problems.change(seen.key(), seen.version(), typed, viewer),
                ProblemPages::after,
                _ -> pages.edit(seen.key(), typed, viewer));
    }
}
