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
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.shell.FormKey;

/** What proves a criterion of choice, contradicts or outweighs it. */
@Controller
@RequestMapping("/projects/{id}/criteria/{choice}/answers")
class AnswersController {
    private final ChoiceCriteria criteria;
    private final CriterionPages pages;

    AnswersController(ChoiceCriteria criteria, CriterionPages pages) {
        this.criteria = criteria;
        this.pages = pages;
    }

    @GetMapping("/{answer}")
    ModelAndView show(CriteriaController.Place place, @PathVariable long answer, Viewer viewer) {
        return pages.show(place.key(), answer, viewer);
    }

    @GetMapping("/new")
    ModelAndView form(CriteriaController.Place place, Viewer viewer) {
        return pages.answer(place.key(), viewer);
    }

    @PostMapping
    ModelAndView create(
            CriteriaController.Place place,
            @RequestParam Map<String, String> typed,
            Answer answer,
            Viewer viewer) {
        var answered = new ChoiceCriteria.Answered(place.key(), FormKey.of(typed), typed);
        return answer.to(
                criteria.answer(answered, viewer),
                CriterionPages::after,
                _ -> pages.answer(place.key(), typed, viewer));
    }
}
