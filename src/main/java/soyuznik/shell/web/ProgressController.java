package soyuznik.shell.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.shell.NotFound;
import soyuznik.shell.Progress;

/** How far the visitor's own long work has come; the region asks every second. */
@Controller
class ProgressController {
    private final Progress progress;

    ProgressController(Progress progress) {
        this.progress = progress;
    }

    @GetMapping("/progress/{id}")
    ModelAndView show(@PathVariable long id, Viewer viewer, HttpServletResponse response) {
        var work = progress.find(id, viewer.user()).orElseThrow(NotFound::new);
        if (work.isFinished()) {
            response.setHeader("HX-Refresh", "true"); // the page around shows the result
        }
        return Answer.page("shell/progress", "work", work);
    }
}
