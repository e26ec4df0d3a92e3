package soyuznik.buying.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.buying.Consequences;
import soyuznik.buying.Problem;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.shell.FormKey;

/** What a problem leads to. */
@Controller
@RequestMapping("/projects/{id}/problems/{problem}/consequences")
class ConsequencesController {
    private final Consequences consequences;
    private final ProblemPages pages;

    ConsequencesController(Consequences consequences, ProblemPages pages) {
        this.consequences = consequences;
        this.pages = pages;
    }

    /** Which consequence an address names. */
    record Place(long id, long problem, long consequence) {
        Consequences.Key key() {
            return of(id, problem, consequence);
        }
    }

    /** A consequence as it was before the eyes. */
    record Seen(long id, long problem, long consequence, int version) {
        Consequences.Key key() {
            return of(id, problem, consequence);
        }
    }

    private static Consequences.Key of(long id, long problem, long consequence) {
        return new Consequences.Key(new Problem.Key(new ProjectId(id), problem), consequence);
    }

    @GetMapping("/new")
    ModelAndView form(ProblemsController.Place place, Viewer viewer) {
        return pages.fresh(place.key(), viewer);
    }

    @PostMapping
    ModelAndView create(
            ProblemsController.Place place,
            @RequestParam Map<String, String> typed,
            Answer answer,
            Viewer viewer) {
        var draft = new Consequences.Draft(place.key(), FormKey.of(typed), typed);
        return answer.to(
                consequences.add(draft, viewer),
                ProblemPages::after,
                _ -> pages.fresh(place.key(), typed, viewer));
    }

    @GetMapping("/{consequence}/edit")
    ModelAndView edit(Place place, Viewer viewer) {
        return pages.edit(place.key(), viewer);
    }

    @PostMapping("/{consequence}")
    ModelAndView update(
            Seen seen, @RequestParam Map<String, String> typed, Answer answer, Viewer viewer) {
        return answer.to(
                consequences.change(seen.key(), seen.version(), typed, viewer),
                ProblemPages::after,
                _ -> pages.edit(seen.key(), typed, viewer));
    }
}
