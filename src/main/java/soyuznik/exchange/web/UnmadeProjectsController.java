package soyuznik.exchange.web;

import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.exchange.Makings;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** A project that somebody has just begun goes again. */
@Controller
class UnmadeProjectsController {
    private final Makings makings;

    UnmadeProjectsController(Makings makings) {
        this.makings = makings;
    }

    @PostMapping("/projects/{id}/making/withdrawal")
    ModelAndView destroy(@PathVariable long id, Answer answer, Viewer viewer) {
        var taken = makings.takeBack(new ProjectId(id), viewer);
        return answer.away(taken, Function.identity(), "/projects/" + id);
    }
}
