package soyuznik.projects.web.methods;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.Viewer;

/** What is written is tried on a project before it is published. */
@Controller
class TrialsController {
    private final MethodPages pages;

    TrialsController(MethodPages pages) {
        this.pages = pages;
    }

    @GetMapping("/settings/methods/drafts/{id}/trial")
    ModelAndView show(
            @PathVariable long id, @RequestParam(defaultValue = "0") long project, Viewer viewer) {
        return pages.trial(id, project, viewer);
    }
}
