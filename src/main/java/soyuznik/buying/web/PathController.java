package soyuznik.buying.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.buying.PathForm;
import soyuznik.buying.PathStep;
import soyuznik.buying.PathSteps;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.shell.FormKey;

/** How the client comes to its decision. */
@Controller
@RequestMapping("/projects/{id}/path")
class PathController {
    private final PathSteps steps;
    private final PathPages pages;

    PathController(PathSteps steps, PathPages pages) {
        this.steps = steps;
        this.pages = pages;
    }

    /** Which step an address names. */
    record Place(long id, long step) {
        PathStep.Key key() {
            return new PathStep.Key(new ProjectId(id), step);
        }
    }

    /** A step as it was before the eyes. */
    record Seen(long id, long step, int version) {
        PathStep.Key key() {
            return new PathStep.Key(new ProjectId(id), step);
        }
    }

    @GetMapping
    ModelAndView index(@PathVariable long id, Viewer viewer) {
        return pages.list(new ProjectId(id), viewer);
    }

    @GetMapping("/new")
    ModelAndView form(@PathVariable long id, Viewer viewer) {
        return pages.fresh(new ProjectId(id), Map.of(), viewer);
    }

    @PostMapping
    ModelAndView create(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            Answer answer,
            Viewer viewer) {
        var draft = new PathSteps.Draft(new ProjectId(id), FormKey.of(typed), typed);
        return answer.to(
                answer.meant(PathForm.AHEAD, () -> steps.add(draft, viewer)),
                PathPages::after,
                _ -> pages.fresh(draft.project(), typed, viewer));
    }

    @GetMapping("/{step}/edit")
    ModelAndView edit(Place place, Viewer viewer) {
        return pages.edit(place.key(), viewer);
    }

    @PostMapping("/{step}")
    ModelAndView update(
            Seen seen, @RequestParam Map<String, String> typed, Answer answer, Viewer viewer) {
        var days = pages.ahead(seen.key(), viewer);
        return answer.to(
                answer.meant(days, () -> steps.change(seen.key(), seen.version(), typed, viewer)),
                PathPages::after,
                _ -> pages.edit(seen.key(), typed, viewer));
    }
}
