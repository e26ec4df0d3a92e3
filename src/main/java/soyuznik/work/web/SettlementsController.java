package soyuznik.work.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.work.From;
import soyuznik.work.PromiseState;
import soyuznik.work.Promises;

/** What became of a promise. */
@Controller
@RequestMapping("/projects/{id}/promises/{promise}/settlement")
class SettlementsController {
    private final Promises promises;
    private final TalkPages pages;

    SettlementsController(Promises promises, TalkPages pages) {
        this.promises = promises;
        this.pages = pages;
    }

    /** Which promise an address names. */
    record Place(long id, long promise, @Nullable String from) {
        Promises.Key key() {
            return new Promises.Key(new ProjectId(id), promise);
        }

        String after(ProjectId project) {
            return TalkPages.after(project, from);
        }
    }

    @PostMapping
    ModelAndView create(
            Place place, @RequestParam PromiseState state, Answer answer, Viewer viewer) {
        return answer.to(
                From.of(place.from()).undoing(promises.settle(place.key(), state, viewer)),
                place::after,
                _ -> pages.refused(place.key().project(), viewer));
    }

    @PostMapping("/withdrawal")
    ModelAndView destroy(Place place, Answer answer, Viewer viewer) {
        return answer.to(
                promises.settle(place.key(), PromiseState.OPEN, viewer),
                place::after,
                _ -> pages.refused(place.key().project(), viewer));
    }
}
