package soyuznik.buying.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.buying.ChoiceCriteria;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** Takes criteria of choice off the list, and puts them back. */
@Controller
@RequestMapping("/projects/{id}/criteria/{choice}")
class CriteriaAwayController {
    private final ChoiceCriteria criteria;
    private final CriterionPages pages;

    CriteriaAwayController(ChoiceCriteria criteria, CriterionPages pages) {
        this.criteria = criteria;
        this.pages = pages;
    }

    @PostMapping("/removal")
    ModelAndView destroy(CriteriaController.Place place, Answer answer, Viewer viewer) {
        return answer.to(
                criteria.remove(place.key(), viewer),
                CriterionPages::after,
                _ -> pages.refused(place.key().project(), viewer));
    }

    @PostMapping("/restoration")
    ModelAndView create(CriteriaController.Place place, Answer answer, Viewer viewer) {
        return answer.to(
                criteria.restore(place.key(), viewer),
                CriterionPages::after,
                _ -> pages.refused(place.key().project(), viewer));
    }
}
