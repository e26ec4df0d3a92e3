package soyuznik.buying.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.buying.ChoiceCriteria;
import soyuznik.buying.ChoiceCriterion;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.shell.FormKey;

/** By what those who decide choose. */
@Controller
@RequestMapping("/projects/{id}/criteria")
class CriteriaController {
    private final ChoiceCriteria criteria;
    private final CriterionPages pages;

    CriteriaController(ChoiceCriteria criteria, CriterionPages pages) {
        this.criteria = criteria;
        this.pages = pages;
    }

    /** Which criterion an address names. */
    record Place(long id, long choice) {
        ChoiceCriterion.Key key() {
            return new ChoiceCriterion.Key(new ProjectId(id), choice);
        }
    }

    /** A criterion as it was before the eyes. */
    record Seen(long id, long choice, int version) {
        ChoiceCriterion.Key key() {
            return new ChoiceCriterion.Key(new ProjectId(id), choice);
        }
    }

    @GetMapping
    ModelAndView index(@PathVariable long id, Viewer viewer) {
        return pages.list(new ProjectId(id), viewer);
    }

    @GetMapping("/new")
    ModelAndView form(@PathVariable long id, Viewer viewer) {
        return pages.fresh(new ProjectId(id), viewer);
    }

    @PostMapping
    ModelAndView create(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            Answer answer,
            Viewer viewer) {
        var draft = new ChoiceCriteria.Draft(new ProjectId(id), FormKey.of(typed), typed);
        return answer.to(
                criteria.add(draft, viewer),
                CriterionPages::after,
                _ -> pages.fresh(draft.project(), typed, viewer));
    }

    @GetMapping("/{choice}/edit")
    ModelAndView edit(Place place, Viewer viewer) {
        return pages.edit(place.key(), viewer);
    }

    @PostMapping("/{choice}")
    ModelAndView update(
            Seen seen, @RequestParam Map<String, String> typed, Answer answer, Viewer viewer) {
        return answer.to(
                criteria.change(seen.key(), seen.version(), typed, viewer),
                CriterionPages::after,
                _ -> pages.edit(seen.key(), typed, viewer));
    }
}
