package soyuznik.projects.web.sheets;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.projects.sheets.Sheet;
import soyuznik.projects.sheets.SheetPaper;
import soyuznik.projects.sheets.SheetPapers;
import soyuznik.shell.Answer;
import soyuznik.shell.NotFound;

/** What is filled in about a project: prices, volumes, budgets, tenders, approvals, competitors. */
@Controller
@RequestMapping("/projects/{id}/{sheet:" + Sheet.PATTERN + "}")
class SheetsController {
    private final SheetPapers papers;
    private final SheetPages pages;

    SheetsController(SheetPapers papers, SheetPages pages) {
        this.papers = papers;
        this.pages = pages;
    }

    /** What an address names; without a paper it is all of the sheet. */
    record Place(long id, String sheet, Long filled) {
        Sheet kind() {
            return Sheet.of(sheet).orElseThrow(NotFound::new);
        }

        ProjectId project() {
            return new ProjectId(id);
        }

        SheetPaper.Key key() {
            return new SheetPaper.Key(kind(), project(), filled);
        }
    }

    @GetMapping
    ModelAndView index(Place place, Viewer viewer) {
        return pages.list(place.kind(), place.project(), viewer);
    }

    @GetMapping("/new")
    ModelAndView form(Place place, @RequestParam Map<String, String> typed, Viewer viewer) {
        return pages.fresh(place.kind(), place.project(), typed, viewer);
    }

    @PostMapping
    ModelAndView create(
            Place place,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            Answer answer) {
        var form = TypedSheet.of(place.kind(), sent);
        return answer.to(
                papers.fill(form.draft(place.project()), viewer),
                SheetPages::after,
                _ -> pages.again(form, place.project(), viewer));
    }

    @GetMapping("/{filled}/edit")
    ModelAndView edit(Place place, Viewer viewer) {
        return pages.stored(place.key(), viewer);
    }

    @PostMapping("/{filled}")
    ModelAndView update(
            Place place,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            Answer answer) {
        var form = TypedSheet.of(place.kind(), sent);
        return answer.to(
                papers.correct(place.key(), form.version(), form.typed(), viewer),
                SheetPages::after,
                _ -> pages.again(place.key(), form, viewer));
    }
}
