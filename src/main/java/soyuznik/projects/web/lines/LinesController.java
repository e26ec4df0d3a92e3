package soyuznik.projects.web.lines;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Lines;
import soyuznik.shell.Answer;

/** The products on a project. */
@Controller
@RequestMapping("/projects/{id}/lines")
class LinesController {
    private final Lines lines;
    private final LinePages pages;

    LinesController(Lines lines, LinePages pages) {
        this.lines = lines;
        this.pages = pages;
    }

    /** Which line an address names. */
    record Place(long id, long line) {
        Lines.Key key() {
            return new Lines.Key(new ProjectId(id), line);
        }
    }

    /** A new one, with the key that its form was shown with. */
    record Fresh(long id, UUID key) {
        Lines.Draft draft(Map<String, String> typed) {
            return new Lines.Draft(new ProjectId(id), key, LinePages.product(typed), typed);
        }
    }

    /** A line as it was before the eyes. */
    record Seen(long id, long line, int version) {
        Lines.Key key() {
            return new Lines.Key(new ProjectId(id), line);
        }
    }

    @GetMapping("/new")
    ModelAndView form(
            @PathVariable long id, @RequestParam Map<String, String> typed, Viewer viewer) {
        return pages.fresh(new ProjectId(id), typed, viewer);
    }

    @PostMapping
    ModelAndView create(
            Fresh fresh, @RequestParam Map<String, String> typed, Answer answer, Viewer viewer) {
        return answer.to(
                lines.add(fresh.draft(typed), viewer),
                LinesController::after,
                _ -> pages.again(new ProjectId(fresh.id()), typed, viewer));
    }

    static String after(ProjectId project) {
        return "/projects/" + project + "#lines";
    }

    @GetMapping("/{line}/edit")
    ModelAndView edit(Place place, Viewer viewer) {
        return pages.edit(place.key(), viewer);
    }

    @PostMapping("/{line}")
    ModelAndView update(
            Seen seen, @RequestParam Map<String, String> typed, Answer answer, Viewer viewer) {
        return answer.to(
                lines.change(seen.key(), seen.version(), typed, viewer),
                LinesController::after,
                _ -> pages.edit(seen.key(), typed, viewer));
    }
}
