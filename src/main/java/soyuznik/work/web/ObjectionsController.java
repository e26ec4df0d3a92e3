package soyuznik.work.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.work.ObjectionState;
import soyuznik.work.Objections;

/** Whether an objection is answered. */
@Controller
@RequestMapping("/projects/{id}/objections/{objection}/settlement")
class ObjectionsController {
    private final Objections objections;
    private final TalkPages pages;

    ObjectionsController(Objections objections, TalkPages pages) {
        this.objections = objections;
        this.pages = pages;
    }

    /** Which objection an address names. */
    record Place(long id, long objection) {
        Objections.Key key() {
            return new Objections.Key(new ProjectId(id), objection);
        }

        String after(ProjectId project) {
            return TalkPages.after(project, null);
        }
    }

    @PostMapping
    ModelAndView create(Place place, Answer answer, Viewer viewer) {
        return answer.to(
                objections.settle(place.key(), ObjectionState.ANSWERED, viewer),
                place::after,
                _ -> pages.refused(place.key().project(), viewer));
    }

    @PostMapping("/withdrawal")
    ModelAndView destroy(Place place, Answer answer, Viewer viewer) {
        return answer.to(
                objections.settle(place.key(), ObjectionState.OPEN, viewer),
                place::after,
                _ -> pages.refused(place.key().project(), viewer));
    }
}
