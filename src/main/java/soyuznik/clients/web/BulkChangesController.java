package soyuznik.clients.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.clients.bulk.BulkChanges;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** Many clients or people changed at once, and changed back. */
@Controller
@RequestMapping("/bulk-changes")
class BulkChangesController {
    private final BulkChanges changes;
    private final BulkPages pages;
    private final SelectionPages selections;

    BulkChangesController(BulkChanges changes, BulkPages pages, SelectionPages selections) {
        this.changes = changes;
        this.pages = pages;
        this.selections = selections;
    }

    @PostMapping
    ModelAndView create(@RequestParam Map<String, String> typed, Viewer viewer, Answer answer) {
        var form = BulkForm.of(typed);
        return answer.to(
                changes.begin(form.draft(), viewer),
                pages::after,
                _ -> selections.show(form, viewer));
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable long id, Viewer viewer) {
        return pages.show(id, viewer);
    }

    @PostMapping("/{id}/undoing")
    ModelAndView destroy(@PathVariable long id, Viewer viewer, Answer answer) {
        return answer.to(changes.undo(id, viewer), pages::after, _ -> pages.show(id, viewer));
    }
}
