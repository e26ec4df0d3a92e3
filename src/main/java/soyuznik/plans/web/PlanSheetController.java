package soyuznik.plans.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.Viewer;

/** The sheet in which clients are planned. */
@Controller
@RequestMapping(PlanAddress.PATH + "/sheet")
class PlanSheetController {
    private final CellPages pages;

    PlanSheetController(CellPages pages) {
        this.pages = pages;
    }

    @GetMapping
    ModelAndView index(@RequestParam Map<String, String> typed, Viewer viewer) {
        return pages.show(typed, viewer);
    }
}
