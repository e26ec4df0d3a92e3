package soyuznik.plans.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.Viewer;
import soyuznik.plans.Cells;
import soyuznik.shell.Answer;

/** What is planned of a group for a client. */
@Controller
@RequestMapping(PlanAddress.PATH + "/cells")
class CellsController {
    private final Cells cells;
    private final CellPages pages;

    CellsController(Cells cells, CellPages pages) {
        this.cells = cells;
        this.pages = pages;
    }

    @PostMapping
    ModelAndView update(@RequestParam Map<String, String> typed, Answer answer, Viewer viewer) {
        return answer.to(
                cells.write(pages.change(typed, viewer), viewer),
                key -> pages.after(key, typed, viewer),
                _ -> pages.again(typed, viewer));
    }

    /** Puts back what was planned before. */
    @PostMapping("/withdrawal")
    ModelAndView destroy(@RequestParam Map<String, String> typed, Answer answer, Viewer viewer) {
        return answer.to(
                cells.withdraw(pages.change(typed, viewer), viewer),
                key -> pages.after(key, typed, viewer),
                _ -> pages.show(typed, viewer));
    }
}
