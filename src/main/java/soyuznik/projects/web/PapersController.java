package soyuznik.projects.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Paper;
import soyuznik.projects.Papers;
import soyuznik.projects.sheets.Sheet;
import soyuznik.shell.Answer;
import soyuznik.shell.NotFound;

/** Takes away what was recorded by mistake, and puts it back. */
@Controller
@RequestMapping("/projects/{id}/{kind:" + PapersController.KINDS + "}/{paper}")
class PapersController {
    static final String KINDS = "proposals|commitments|shipments|" + Sheet.PATTERN;

    private final Papers papers;
    private final ProjectPages pages;

    PapersController(Papers papers, ProjectPages pages) {
        this.papers = papers;
        this.pages = pages;
    }

    /** Which paper an address names. */
    record Place(long id, String kind, long paper) {
        Papers.Key key() {
            var named = Paper.at(kind).orElseThrow(NotFound::new);
            return new Papers.Key(new ProjectId(id), named, paper);
        }
    }

    @PostMapping("/removal")
    ModelAndView destroy(Place place, Answer answer, Viewer viewer) {
        return answer.to(
                papers.remove(place.key(), viewer),
                done -> "/projects/" + done,
                _ -> pages.show(place.key().project(), viewer));
    }

    @PostMapping("/restoration")
    ModelAndView create(Place place, Answer answer, Viewer viewer) {
        return answer.to(
                papers.restore(place.key(), viewer),
                done -> "/projects/" + done,
                _ -> pages.show(place.key().project(), viewer));
    }
}
