package soyuznik.projects.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.journal.Stretch;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;

/** What happened earlier to a project. */
@Controller
class ProjectHistoryController {
    private final ProjectPages pages;

    ProjectHistoryController(ProjectPages pages) {
        this.pages = pages;
    }

    @GetMapping("/projects/{id}/history")
    ModelAndView index(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long from,
            Viewer viewer) {
        return pages.history(new ProjectId(id), Stretch.from(from), viewer);
    }
}
