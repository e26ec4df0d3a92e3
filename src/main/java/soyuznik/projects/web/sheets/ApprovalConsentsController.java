package soyuznik.projects.web.sheets;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.projects.sheets.Sheet;
import soyuznik.projects.sheets.SheetPaper;
import soyuznik.projects.sheets.SheetPapers;
import soyuznik.shell.Answer;

/** Terms are approved on our side by who may (P-10). */
@Controller
class ApprovalConsentsController {
    private final SheetPapers papers;
    private final SheetPages pages;

    ApprovalConsentsController(SheetPapers papers, SheetPages pages) {
        this.papers = papers;
        this.pages = pages;
    }

    /** Which terms an address names, and as which version they were read. */
    record Place(long id, long approval, int version) {
        SheetPaper.Key key() {
            return new SheetPaper.Key(Sheet.APPROVALS, new ProjectId(id), approval);
        }
    }

    @PostMapping("/projects/{id}/approvals/{approval}/consents")
    ModelAndView create(Place place, Answer answer, Viewer viewer) {
        return answer.to(
                papers.consent(place.key(), place.version(), viewer),
                SheetPages::after,
                _ -> pages.list(Sheet.APPROVALS, place.key().project(), viewer));
    }
}
